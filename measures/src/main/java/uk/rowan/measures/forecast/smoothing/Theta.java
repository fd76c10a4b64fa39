package uk.rowan.measures.forecast.smoothing;

import java.util.Arrays;
import uk.rowan.measures.forecast.Forecast;
import uk.rowan.measures.forecast.Forecaster;
import uk.rowan.measures.forecast.Series;

/// The Theta method: simple exponential smoothing with half the slope of the straight line through
/// the series as its drift, on the series without its season. Best of all in the M3 competition.
///
/// Assimakopoulos and Nikolopoulos 2000, in the form of Hyndman and Billah 2003. The season is
/// multiplied, and taken out only where the autocorrelation one round apart is significant at 90 %.
/// The interval is that of simple exponential smoothing.
public final class Theta implements Forecaster {

  private static final double SIGNIFICANT = 1.6448536269514722;
  private static final double SMALLEST_SEASON = 1e-4;

  @Override
  public String name() {
    return "Theta";
  }

  @Override
  public Forecast forecast(Series past, int horizon, double level) {
    if (past.length() < 4) {
      throw new IllegalArgumentException("the Theta method needs 4 figures, not " + past.length());
    }
    int n = past.length();
    var seasons = seasons(past);
    var plain = new double[n];
    Arrays.setAll(plain, t -> past.at(t) / seasons[t]);
    var smoother = new Smoother(new Series(plain, 1), Shape.LEVEL);
    double alpha = fit(smoother, new Series(plain, 1));
    double drift = Line.through(plain, n).slope() / 2;

    var means = new double[horizon];
    var deviations = new double[horizon];
    double variance = smoother.squares() / (n - 2);
    int round = Math.min(past.period(), n);
    for (int i = 0; i < horizon; i++) {
      double gone = (1 - Math.pow(1 - alpha, n)) / alpha;
      double season = seasons[n - round + i % round];
      means[i] = (smoother.path() + drift * (i + gone)) * season;
      deviations[i] = Math.sqrt(variance * (1 + i * alpha * alpha));
    }
    return Forecast.normal(name(), level, means, deviations);
  }

  /// Leaves the smoother at the end of its best run, and returns the rate of that run.
  private static double fit(Smoother smoother, Series plain) {
    var start = Start.of(plain, Shape.LEVEL).vector(Rates.start(Shape.LEVEL, 1), Shape.LEVEL);
    var found = plain.isConstant() ? start : NelderMead.minimise(smoother::meanSquare, start, 2000);
    smoother.meanSquare(found);
    return found[0];
  }

  /// The season's figure at each step; all 1 where there is none to speak of.
  private static double[] seasons(Series past) {
    var none = new double[past.length()];
    Arrays.fill(none, 1);
    if (past.period() == 1
        || past.length() <= 2 * past.period()
        || past.isConstant()
        || !isSeasonal(past)) {
      return none;
    }
    var seasons = Seasons.of(past.values(), past.period(), true);
    boolean usable =
        Arrays.stream(seasons)
            .allMatch(figure -> Double.isFinite(figure) && Math.abs(figure) >= SMALLEST_SEASON);
    return usable ? seasons : none;
  }

  private static boolean isSeasonal(Series past) {
    int round = past.period();
    double mean = Arrays.stream(past.values()).average().orElseThrow();
    double whole = 0;
    for (int t = 0; t < past.length(); t++) {
      whole += (past.at(t) - mean) * (past.at(t) - mean);
    }
    double squares = 0;
    double last = 0;
    for (int lag = 1; lag <= round; lag++) {
      squares += last * last;
      last = 0;
      for (int t = lag; t < past.length(); t++) {
        last += (past.at(t) - mean) * (past.at(t - lag) - mean) / whole;
      }
    }
    return Math.abs(last) > SIGNIFICANT * Math.sqrt((1 + 2 * squares) / past.length());
  }
}
