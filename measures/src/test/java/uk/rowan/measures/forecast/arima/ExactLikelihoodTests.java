package uk.rowan.measures.forecast.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactLikelihoodTests {

  private static final long SEED = 1974;

  @Test
  void theFilterAgreesWithTheDensityWrittenOutInFull() {
    var random = new Random(SEED);
    for (int i = 0; i < 60; i++) {
      var phi = Polynomial.fromPartial(random.doubles(random.nextInt(6), -0.9, 0.9).toArray());
      var theta = random.doubles(random.nextInt(6), -0.8, 0.8).toArray();
      var figures = random.doubles(25).map(_ -> random.nextGaussian()).toArray();

      double filtered = new ExactLikelihood(figures, false).lack(phi, theta);
      double inFull = inFull(figures, phi, theta);

      assertThat(filtered).as("seed %d, round %d", SEED, i).isCloseTo(inFull, within(1e-8));
    }
  }

  @Test
  void theMeanOfGreatestLikelihoodIsFoundBeside() {
    var random = new Random(SEED);
    var figures = random.doubles(30).map(_ -> 3 + random.nextGaussian()).toArray();
    double[] phi = {0.5, -0.2};
    double[] theta = {0.4};
    var beside = new ExactLikelihood(figures, true);

    double least = beside.lack(phi, theta);

    for (double mean : new double[] {beside.mean() - 0.01, beside.mean(), beside.mean() + 0.01}) {
      var centred = Arrays.stream(figures).map(figure -> figure - mean).toArray();
      double there = new ExactLikelihood(centred, false).lack(phi, theta);
      if (mean == beside.mean()) {
        assertThat(there).isCloseTo(least, within(1e-12));
      } else {
        assertThat(there).isGreaterThan(least);
      }
    }
  }

  @Test
  void whatIsAheadOfAnAutoregressionFollowsFromItsLastFigures() {
    double[] figures = {1, -0.5, 2, 0.3, 1.7};
    var likelihood = new ExactLikelihood(figures, false);
    likelihood.lack(new double[] {0.6, 0.2}, new double[0]);

    double one = 0.6 * 1.7 + 0.2 * 0.3;
    assertThat(likelihood.ahead(2))
        .containsExactly(new double[] {one, 0.6 * one + 0.2 * 1.7}, within(1e-12));
  }

  @Test
  void aProcessThatIsNotStationaryHasNoLikelihood() {
    assertThat(
            new ExactLikelihood(new double[] {1, 2, 3}, false)
                .lack(new double[] {1.01}, new double[0]))
        .isInfinite();
  }

  @Test
  void partialAutocorrelationsLeadThereAndBack() {
    var random = new Random(SEED);
    for (int i = 0; i < 100; i++) {
      var partial = random.doubles(5, -0.95, 0.95).toArray();

      assertThat(Polynomial.toPartial(Polynomial.fromPartial(partial)))
          .containsExactly(partial, within(1e-9));
    }
  }

  @Test
  void reflectingRootsKeepsTheAutocorrelations() {
    double[] outside = {2.5, 1};
    var inside = Polynomial.invertible(outside);

    assertThat(inside).containsExactly(new double[] {1.0, 0.25}, within(1e-9));
    assertThat(correlation(inside)).isCloseTo(correlation(outside), within(1e-9));
  }

  private static double correlation(double[] theta) {
    return (theta[0] + theta[0] * theta[1]) / (1 + theta[0] * theta[0] + theta[1] * theta[1]);
  }

  /// From the covariances of all pairs, by Cholesky's factors.
  private static double inFull(double[] figures, double[] phi, double[] theta) {
    int n = figures.length;
    var psi = Autocovariance.weights(phi, theta, 3000);
    var lower = new double[n][n];
    double logs = 0;
    var errors = figures.clone();
    double squares = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k + i - j < psi.length; k++) {
          sum += psi[k] * psi[k + i - j];
        }
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
      for (int k = 0; k < i; k++) {
        errors[i] -= lower[i][k] * errors[k];
      }
      errors[i] /= lower[i][i];
      squares += errors[i] * errors[i];
      logs += 2 * Math.log(lower[i][i]);
    }
    return 0.5 * (Math.log(squares / n) + logs / n);
  }
}
