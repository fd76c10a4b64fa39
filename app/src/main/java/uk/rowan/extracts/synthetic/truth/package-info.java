/// The true measures of invented extracts, in plain Java, from the words of the contract alone:
/// what the statements of the database are held against.
@NullMarked
package uk.rowan.extracts.synthetic.truth;

import org.jspecify.annotations.NullMarked;
