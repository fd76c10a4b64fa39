/// What tests of the application stand on: a real database for each, a clock they set, and a small
/// partnership.
@NullMarked
package uk.rowan.testing;

import org.jspecify.annotations.NullMarked;
