package uk.rowan.measures.forecast.smoothing;

import uk.rowan.measures.forecast.Forecast;
import uk.rowan.measures.forecast.Forecaster;
import uk.rowan.measures.forecast.Series;

/// Exponential smoothing with an automatic choice among up to fifteen shapes: errors absolute or
/// relative, trend none, added or damped, season none, added or multiplied.
///
/// Each shape is estimated by maximum likelihood, rates and first states together; the one with the
/// least corrected information criterion of Akaike (AICc) forecasts. Hyndman, Koehler, Snyder and
/// Grose 2002; Hyndman et al. 2008, chapters 5 to 7. Needs at least [#LEAST] figures; rounds of
/// more than 24 steps count as no season.
public final class ExponentialSmoothing implements Forecaster {

  /// The fewest figures from which a shape is chosen.
  public static final int LEAST = 7;

  @Override
  public String name() {
    return "exponential smoothing";
  }

  @Override
  public Forecast forecast(Series past, int horizon, double level) {
    if (past.length() < LEAST) {
      throw new IllegalArgumentException(
          "exponential smoothing needs %d figures, not %d".formatted(LEAST, past.length()));
    }
    if (past.isConstant()) {
      return Forecast.unchanged(past, horizon, level);
    }
    return Estimate.best(past).outlook().forecast(horizon, level, past.period());
  }
}
