/// Records in columns: each distinct value kept once in its standard form, each record a row of
/// numbers.
@NullMarked
package uk.rowan.linkage.records;

import org.jspecify.annotations.NullMarked;
