/// Forecasts by exponential smoothing: states of level, trend and season, each corrected by a share
/// of the last error.
///
/// It owns the Theta method and the family of Hyndman, Koehler, Ord and Snyder, "Forecasting with
/// Exponential Smoothing" (Springer 2008), chosen among automatically. What is public are the two
/// forecasters.
@NullMarked
package uk.rowan.measures.forecast.smoothing;

import org.jspecify.annotations.NullMarked;
