/// Agencies, services, teams and the people in them.
@NullMarked
package uk.rowan.sharing.staffing;

import org.jspecify.annotations.NullMarked;
