package uk.rowan.measures.forecast.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Three localities of one council, as the needs assessment counts them.
class ReconciliationTests {

  private static final long SEED = 2_025;

  private final Hierarchy council =
      new Hierarchy(
          Map.of("Chester", "Council", "Ellesmere Port", "Council", "Winsford", "Council"));
  private final int top = council.areas().indexOf("Council");

  @Test
  void localitiesAddUpToTheCouncilWhateverTheMethod() {
    var random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      var forecasts = random.doubles(4, 0, 100).toArray();
      var errors = errors(random);

      addsUp(Reconciliation.bottomUp(council, forecasts));
      addsUp(Reconciliation.ordinary(council).reconcile(forecasts));
      addsUp(Reconciliation.weighted(council, errors).reconcile(forecasts));
      addsUp(Reconciliation.leastTrace(council, errors).reconcile(forecasts));
    }
  }

  @Test
  void whatAddsUpAlreadyIsLeftAlone() {
    var forecasts = figures(60, 10, 20, 30);

    var reconciled =
        Reconciliation.leastTrace(council, errors(new Random(SEED))).reconcile(forecasts);

    assertThat(reconciled).containsExactly(forecasts, within(1e-9));
  }

  @Test
  void ordinaryLeastSquaresSharesTheDifferenceAlike() {
    // 4 more at the top than the parts: each part takes 1 (S (S'S)^-1 S').
    var reconciled = Reconciliation.ordinary(council).reconcile(figures(64, 10, 20, 30));

    assertThat(reconciled).containsExactly(figures(63, 11, 21, 31), within(1e-9));
  }

  @Test
  void whoErredLessIsBelievedMore() {
    var errors = new double[4][];
    for (int i = 0; i < 4; i++) {
      double size = i == top ? 0.01 : 10;
      errors[i] = new double[] {size, -size, size, -size};
    }

    var reconciled = Reconciliation.weighted(council, errors).reconcile(figures(90, 10, 20, 30));

    assertThat(reconciled[top]).isCloseTo(90, within(0.01));
  }

  @Test
  void noCountFallsBelowZeroAndTheSumStillHolds() {
    var reconciled = Reconciliation.ordinary(council).reconcile(figures(2, 1, 30, 1));

    assertThat(Arrays.stream(reconciled)).allMatch(figure -> figure >= 0);
    addsUp(reconciled);
  }

  @Test
  void reconcilingBringsNoisyForecastsNearerToWhatCame() {
    var random = new Random(SEED);
    double before = 0;
    double after = 0;
    for (int i = 0; i < 400; i++) {
      var noise = random.doubles(4).map(_ -> 5 * random.nextGaussian()).toArray();
      var forecasts = figures(600 + noise[0], 100 + noise[1], 200 + noise[2], 300 + noise[3]);
      var reconciled = Reconciliation.ordinary(council).reconcile(forecasts);
      before += distance(forecasts);
      after += distance(reconciled);
    }

    assertThat(after).as("seed %d", SEED).isLessThan(0.85 * before);
  }

  @Test
  void shrinkageIsFullForErrorsThatHaveNothingInCommon() {
    assertThat(Covariance.shrinkage(new double[][] {{1, 1, -1, -1}, {1, -1, 1, -1}})).isEqualTo(1);
    assertThat(Covariance.shrinkage(new double[][] {{1, 2, -3, 1, -1, 4}, {1, 2, -3, 1, -1, 4}}))
        .isLessThan(0.5);
  }

  @Test
  void anAreaThatIsPartOfItselfIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Hierarchy(Map.of("a", "b", "b", "a")));
  }

  private void addsUp(double[] figures) {
    double sum =
        council.smallest().stream()
            .mapToDouble(area -> figures[council.areas().indexOf(area)])
            .sum();
    assertThat(figures[top]).isCloseTo(sum, within(1e-9));
  }

  private double[] figures(double whole, double chester, double port, double winsford) {
    var figures = new double[4];
    figures[top] = whole;
    figures[council.areas().indexOf("Chester")] = chester;
    figures[council.areas().indexOf("Ellesmere Port")] = port;
    figures[council.areas().indexOf("Winsford")] = winsford;
    return figures;
  }

  private double distance(double[] figures) {
    var truth = figures(600, 100, 200, 300);
    return IntStream.range(0, 4)
        .mapToDouble(i -> (figures[i] - truth[i]) * (figures[i] - truth[i]))
        .sum();
  }

  private static double[][] errors(Random random) {
    return IntStream.range(0, 4)
        .mapToObj(_ -> random.doubles(24).map(_ -> random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }
}
