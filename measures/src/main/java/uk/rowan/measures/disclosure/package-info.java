/// Tables that name nobody: small counts are hidden, and as many others as it takes so that nobody
/// can compute them from everything that is, or ever was, published.
///
/// A [uk.rowan.measures.disclosure.Frame] holds the finest cells; tables are sums of them; a
/// [uk.rowan.measures.disclosure.Release] is all that comes out together, with what came out
/// before. Its protection rests on witnesses, not on a solver: for each count that must stay secret
/// two sets of whole numbers are kept that agree with everything published and differ by enough,
/// and both are checked in whole-number arithmetic. What cannot be shown to be safe is not
/// published.
@NullMarked
package uk.rowan.measures.disclosure;

import org.jspecify.annotations.NullMarked;
