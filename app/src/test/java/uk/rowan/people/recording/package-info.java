/// What tells one person from another, without being read.
@NullMarked
package uk.rowan.people.recording;

import org.jspecify.annotations.NullMarked;
