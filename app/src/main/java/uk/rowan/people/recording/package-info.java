/// Recording someone who was told of, recognising them by keyed hashes alone, and reading who
/// someone is.
@NullMarked
package uk.rowan.people.recording;

import org.jspecify.annotations.NullMarked;
