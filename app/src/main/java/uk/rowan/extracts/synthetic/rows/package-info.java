/// What agencies write down: the rows of every source of the extracts, as they are before anybody
/// makes a slip, with the person who is truly behind each name.
@NullMarked
package uk.rowan.extracts.synthetic.rows;

import org.jspecify.annotations.NullMarked;
