package uk.rowan.measures.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A forecaster whose limits have been widened, or narrowed, until they held what came in series
/// like the one it is asked about.
///
/// The limits a model computes take its choice and its coefficients for granted and hold too
/// little: 95 % limits hold some 90 %. Split conformal prediction needs no such trust: of every
/// example the last steps are held back and forecast; how far off they were, as a multiple of the
/// half width, is ranked; the multiple that enough of them stayed below stretches all later limits.
/// For a series exchangeable with the examples the limits then hold with at least the probability
/// asked for (Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018, theorem 2). Each step ahead has
/// its own multiple.
public final class Calibrated implements Forecaster {

  /// The fewest examples from which multiples are learnt.
  public static final int LEAST = 20;

  private final Forecaster forecaster;
  private final double level;
  private final double[] multiples;

  private Calibrated(Forecaster forecaster, double level, double[] multiples) {
    this.forecaster = forecaster;
    this.level = level;
    this.multiples = multiples;
  }

  /// Learns the multiples of the first `horizon` steps at one level. Steps further ahead are
  /// stretched as the last of them. An example that is too short for the forecaster, or whose
  /// limits have no width, says nothing.
  ///
  /// Refuses fewer than [#LEAST] examples that say something.
  public static Calibrated on(
      List<Series> examples, Forecaster forecaster, int horizon, double level) {
    var multiples = new ArrayList<double[]>();
    for (var example : examples) {
      multiples.addAll(multiples(example, forecaster, horizon, level));
    }
    if (multiples.size() < LEAST) {
      throw new IllegalArgumentException(
          "limits are learnt from at least %d examples, not %d".formatted(LEAST, multiples.size()));
    }
    var quantiles = new double[horizon];
    Arrays.setAll(
        quantiles, h -> quantile(multiples.stream().mapToDouble(each -> each[h]).toArray(), level));
    return new Calibrated(forecaster, level, quantiles);
  }

  @Override
  public String name() {
    return forecaster.name() + ", calibrated";
  }

  /// Throws [IllegalArgumentException] for a level other than the one that was learnt, too.
  @Override
  public Forecast forecast(Series past, int horizon, double asked) {
    if (asked != level) {
      throw new IllegalArgumentException(
          "the limits were learnt at %s and are asked for at %s".formatted(level, asked));
    }
    var said = forecaster.forecast(past, horizon, level);
    var steps = new ArrayList<Forecast.Step>(horizon);
    for (int h = 0; h < horizon; h++) {
      steps.add(stretched(said.steps().get(h), multiples[Math.min(h, multiples.length - 1)]));
    }
    return new Forecast(said.model(), level, steps);
  }

  private static Forecast.Step stretched(Forecast.Step step, double multiple) {
    return new Forecast.Step(
        step.mean(),
        step.mean() - multiple * (step.mean() - step.lower()),
        step.mean() + multiple * (step.upper() - step.mean()));
  }

  /// One list for the example, or none.
  private static List<double[]> multiples(
      Series example, Forecaster forecaster, int horizon, double level) {
    int known = example.length() - horizon;
    if (known < 1) {
      return List.of();
    }
    Forecast said;
    try {
      said = forecaster.forecast(example.first(known), horizon, level);
    } catch (IllegalArgumentException tooShort) {
      return List.of();
    }
    var multiples = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      var step = said.steps().get(h);
      double error = example.at(known + h) - step.mean();
      double half = error < 0 ? step.mean() - step.lower() : step.upper() - step.mean();
      if (half <= 0) {
        return List.of();
      }
      multiples[h] = Math.abs(error) / half;
    }
    return List.of(multiples);
  }

  /// The least of them that at least a share of `level` of n + 1 does not exceed; the greatest when
  /// n is too small for that.
  private static double quantile(double[] figures, double level) {
    Arrays.sort(figures);
    int rank = (int) Math.ceil((figures.length + 1) * level);
    return figures[Math.min(rank, figures.length) - 1];
  }
}
