package uk.rowan.measures.forecast.hierarchy;

import java.util.Arrays;

/// Makes figures forecast for each area by itself add up.
///
/// The figures of the smallest areas are those whose sums come nearest to all that was forecast, by
/// a distance that weighs each area's errors: generalised least squares. None of them is below
/// zero. Wickramasuriya, Athanasopoulos and Hyndman 2019; for the bound, Wickramasuriya, Turlach
/// and Hyndman 2020.
public final class Reconciliation {

  private final Hierarchy hierarchy;
  private final Matrix weights;

  private Reconciliation(Hierarchy hierarchy, Matrix weights) {
    this.hierarchy = hierarchy;
    this.weights = weights;
  }

  /// Believes only the forecasts of the smallest areas, and adds them up.
  public static double[] bottomUp(Hierarchy hierarchy, double[] forecasts) {
    check(hierarchy, forecasts.length);
    var bottom = new double[hierarchy.smallest().size()];
    for (int j = 0; j < bottom.length; j++) {
      int place = hierarchy.areas().indexOf(hierarchy.smallest().get(j));
      bottom[j] = Math.max(0, forecasts[place]);
    }
    return added(hierarchy, bottom);
  }

  /// Weighs all areas alike (ordinary least squares).
  public static Reconciliation ordinary(Hierarchy hierarchy) {
    return new Reconciliation(hierarchy, Matrix.identity(hierarchy.areas().size()));
  }

  /// Weighs each area by the inverse of the variance of its errors, which are given one row for
  /// each area, in the hierarchy's order: what came less what was forecast one step ahead.
  public static Reconciliation weighted(Hierarchy hierarchy, double[][] errors) {
    return new Reconciliation(hierarchy, Covariance.of(errors, 1).inverse());
  }

  /// Weighs by the covariances of the errors, shrunk towards none as far as their own uncertainty
  /// asks (Schäfer and Strimmer 2005): the least trace of what remains (MinT).
  public static Reconciliation leastTrace(Hierarchy hierarchy, double[][] errors) {
    return new Reconciliation(
        hierarchy, Covariance.of(errors, Covariance.shrinkage(errors)).inverse());
  }

  /// The figures of all areas, in the hierarchy's order, reconciled: they add up and none is
  /// negative.
  public double[] reconcile(double[] forecasts) {
    check(hierarchy, forecasts.length);
    var sums = new Matrix(hierarchy.sums());
    var weighted = sums.transposed().times(weights);
    var normal = weighted.times(sums);
    var target = weighted.times(forecasts);
    return added(hierarchy, LeastSquares.notNegative(normal, target));
  }

  private static double[] added(Hierarchy hierarchy, double[] bottom) {
    return Arrays.stream(hierarchy.sums())
        .mapToDouble(
            row -> {
              double sum = 0;
              for (int j = 0; j < bottom.length; j++) {
                sum += row[j] * bottom[j];
              }
              return sum;
            })
        .toArray();
  }

  private static void check(Hierarchy hierarchy, int figures) {
    if (figures != hierarchy.areas().size()) {
      throw new IllegalArgumentException(
          "%d figures for %d areas".formatted(figures, hierarchy.areas().size()));
    }
  }
}
