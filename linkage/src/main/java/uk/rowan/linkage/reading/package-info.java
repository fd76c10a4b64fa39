/// From files of separated values to records: what each column is taken for, and reading on all
/// processors at once without an object for each cell.
@NullMarked
package uk.rowan.linkage.reading;

import org.jspecify.annotations.NullMarked;
