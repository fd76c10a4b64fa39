/// A separate small program that finds out whether the audit log was changed after it was written.
/// It shares no code with the application, so that one mistake cannot hide another.
@NullMarked
package uk.rowan.verifier;

import org.jspecify.annotations.NullMarked;
