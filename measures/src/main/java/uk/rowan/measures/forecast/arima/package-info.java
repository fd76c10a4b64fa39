/// Forecasts by seasonal ARIMA models: differences of a series explained by its own past and past
/// errors.
///
/// It owns the choice of the differences, the exact likelihood, its optimum, and the stepwise
/// search of Hyndman and Khandakar, "Automatic time series forecasting" (Journal of Statistical
/// Software 27(3), 2008). What is public is the forecaster.
@NullMarked
package uk.rowan.measures.forecast.arima;

import org.jspecify.annotations.NullMarked;
