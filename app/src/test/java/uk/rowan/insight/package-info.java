/// Insight on extracts that tests make by hand.
@NullMarked
package uk.rowan.insight;

import org.jspecify.annotations.NullMarked;
