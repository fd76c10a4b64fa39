/// What a series says: whether it only varies as it always did, where it changed, what of it is the
/// season, and which places stand out from the rest.
@NullMarked
package uk.rowan.measures.trend;

import org.jspecify.annotations.NullMarked;
