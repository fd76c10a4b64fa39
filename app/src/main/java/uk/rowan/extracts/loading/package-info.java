/// Taking files in: one transaction for each, and one for finding out who is who.
@NullMarked
package uk.rowan.extracts.loading;

import org.jspecify.annotations.NullMarked;
