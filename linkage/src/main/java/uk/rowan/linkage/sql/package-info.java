/// A model as SQL for DuckDB: a second reading of the same file, to check the first and to measure
/// it against.
@NullMarked
package uk.rowan.linkage.sql;

import org.jspecify.annotations.NullMarked;
