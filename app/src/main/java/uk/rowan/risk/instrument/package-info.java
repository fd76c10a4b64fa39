/// The questions about danger as data: whose they are, in which version, how they are answered and
/// what a count of them says. Words owned here: instrument, item, answer, score.
@NullMarked
package uk.rowan.risk.instrument;

import org.jspecify.annotations.NullMarked;
