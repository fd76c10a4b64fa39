/// Forecasts that add up: localities to the council, councils to the county.
///
/// It owns the hierarchy of areas and the ways to reconcile forecasts that were made for each area
/// by itself.
@NullMarked
package uk.rowan.measures.forecast.hierarchy;

import org.jspecify.annotations.NullMarked;
