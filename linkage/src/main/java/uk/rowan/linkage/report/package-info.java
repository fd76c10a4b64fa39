/// What a linkage amounts to: how good it is where the truth is known, for whom it is worse, and a
/// page that shows it.
@NullMarked
package uk.rowan.linkage.report;

import org.jspecify.annotations.NullMarked;
