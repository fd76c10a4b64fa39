/// Deciding: facts in, an answer out, written down before it is given.
@NullMarked
package uk.rowan.sharing.access;

import org.jspecify.annotations.NullMarked;
