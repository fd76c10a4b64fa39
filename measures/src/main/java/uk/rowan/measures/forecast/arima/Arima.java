package uk.rowan.measures.forecast.arima;

import java.util.Arrays;
import java.util.Optional;
import uk.rowan.measures.forecast.Forecast;
import uk.rowan.measures.forecast.Forecaster;
import uk.rowan.measures.forecast.Series;

/// Seasonal ARIMA with an automatic choice of its order.
///
/// The differences come from tests (a strong season; Kwiatkowski, Phillips, Schmidt and Shin), the
/// rest from a stepwise search by the corrected criterion of Akaike, with exact likelihoods. A
/// series of more than 150 figures, or with rounds of more than 12 steps, is searched by
/// conditional squares, and only what that prefers is estimated exactly. Hyndman and Khandakar
/// 2008. Needs at least [#LEAST] figures.
public final class Arima implements Forecaster {

  /// The fewest figures from which an order is chosen.
  public static final int LEAST = 5;

  private static final int LONG = 150;
  private static final int LONG_ROUND = 12;

  @Override
  public String name() {
    return "ARIMA";
  }

  @Override
  public Forecast forecast(Series past, int horizon, double level) {
    if (past.length() < LEAST) {
      throw new IllegalArgumentException(
          "ARIMA needs %d figures, not %d".formatted(LEAST, past.length()));
    }
    if (past.isConstant()) {
      return Forecast.unchanged(past, horizon, level);
    }
    var y = past.values();
    var differences = differences(y, past.period());
    var w = differenced(y, differences);
    if (new Series(w, 1).isConstant()) {
      var ahead = new double[horizon];
      Arrays.fill(ahead, w[w.length - 1]);
      var means = Differences.undo(y, ahead, differences);
      return Forecast.normal("constant differences", level, means, new double[horizon]);
    }
    var fit = choose(w, y.length, differences).orElseGet(() -> Fit.exact(differences, w));
    var means = Differences.undo(y, fit.ahead(horizon), fit.order());
    return Forecast.normal(fit.order().words(), level, means, fit.deviations(horizon));
  }

  /// Empty where every order was refused.
  private static Optional<Fit> choose(double[] w, int length, Order differences) {
    if (length <= LONG && differences.period() <= LONG_ROUND) {
      var best = new Search(order -> Fit.exact(order, w), length, differences).best();
      return Optional.of(best).filter(fit -> Double.isFinite(fit.criterion()));
    }
    var search = new Search(order -> Fit.conditional(order, w), length, differences);
    search.best();
    return search.ranked().stream()
        .map(fit -> Fit.exact(fit.order(), w))
        .filter(fit -> Double.isFinite(fit.criterion()))
        .findFirst();
  }

  private static Order differences(double[] y, int period) {
    boolean strong =
        period > 1
            && y.length > 2 * period
            && SeasonalStrength.of(y, period) > SeasonalStrength.STRONG;
    int rounds = strong ? 1 : 0;
    int steps = UnitRoot.differences(Differences.of(y, period, rounds));
    return new Order(0, steps, 0, 0, rounds, 0, period, false);
  }

  private static double[] differenced(double[] y, Order order) {
    return Differences.of(Differences.of(y, order.period(), order.largeD()), 1, order.d());
  }
}
