/// Files as agencies send them, read line by line in bounded memory: separated values in any usual
/// encoding, workbooks, GeoJSON. Nothing in a file is ever run, and a file that is not what it
/// should be is refused whole.
@NullMarked
package uk.rowan.extracts.reading;

import org.jspecify.annotations.NullMarked;
