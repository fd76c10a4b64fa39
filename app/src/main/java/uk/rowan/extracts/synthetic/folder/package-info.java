/// The files of invented extracts: written cleanly, or with the slips that agencies make, and
/// beside them who everybody is and what the true measures are.
@NullMarked
package uk.rowan.extracts.synthetic.folder;

import org.jspecify.annotations.NullMarked;
