/// What is likely to come next in a series of figures, and how sure one may be of it.
///
/// It owns these words: a *series* (figures at equal steps), a *forecaster* (a method), a
/// *forecast* (a mean and an interval for each step ahead), and the measures by which forecasters
/// are compared on what really came. The methods that need estimation live in packages of their own
/// beside this one; this package knows none of them.
@NullMarked
package uk.rowan.measures.forecast;

import org.jspecify.annotations.NullMarked;
