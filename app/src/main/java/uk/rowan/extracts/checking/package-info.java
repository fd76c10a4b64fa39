/// What becomes of each row of an agency's file: loaded, loaded with a field unknown, or kept apart
/// in quarantine, and the sentence that tells the sender why.
@NullMarked
package uk.rowan.extracts.checking;

import org.jspecify.annotations.NullMarked;
