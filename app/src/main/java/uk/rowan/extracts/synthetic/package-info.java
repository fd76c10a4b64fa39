/// `rowan synthesise`: the extracts of an invented partnership, with the true persons and the true
/// measures. It stands alone, so that it starts at once: no Spring, no database.
@NullMarked
package uk.rowan.extracts.synthetic;

import org.jspecify.annotations.NullMarked;
