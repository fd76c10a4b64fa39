/// The way from a worry to safety, walked through real pages as the people of a partnership walk
/// it, and what must not leak from it on the way.
@NullMarked
package uk.rowan.story;

import org.jspecify.annotations.NullMarked;
