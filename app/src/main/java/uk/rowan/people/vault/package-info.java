/// Where a person is and how they can be reached: put in by many, given out one item at a time,
/// never without its audit event.
@NullMarked
package uk.rowan.people.vault;

import org.jspecify.annotations.NullMarked;
