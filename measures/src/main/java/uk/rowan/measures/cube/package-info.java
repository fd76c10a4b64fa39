/// Counts of events by everything they are served by, ready to be asked: built once from all
/// events, kept up to date by each new one.
@NullMarked
package uk.rowan.measures.cube;

import org.jspecify.annotations.NullMarked;
