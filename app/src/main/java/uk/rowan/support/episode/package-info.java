/// The life of a case: opened, given to a worker, handed over, closed with what was different,
/// followed up and, when it must be, reopened.
@NullMarked
package uk.rowan.support.episode;

import org.jspecify.annotations.NullMarked;
