/// The rules of the house, as tests: what every module, class, statement and table keeps to,
/// whoever wrote it.
@NullMarked
package uk.rowan.house;

import org.jspecify.annotations.NullMarked;
