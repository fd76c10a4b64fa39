package uk.rowan.linkage.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixtureTests {

  private static final double[][] STRANGERS = {
    {0, 0.02, 0.08, 0.9}, {0, 0.01, 0.99}, {0, 0.05, 0.15, 0.8}, {0, 0.5, 0.5}
  };
  private static final double[][] START = {
    {0, 0.8, 0.1, 0.1}, {0, 0.8, 0.2}, {0, 0.8, 0.1, 0.1}, {0, 0.8, 0.2}
  };
  private static final double[][] TRUE_M = {
    {0, 0.9, 0.07, 0.03}, {0, 0.85, 0.15}, {0, 0.7, 0.2, 0.1}, {0, 0.97, 0.03}
  };

  @Test
  void whatWasPutInComesOut() {
    long seed = 5;
    System.out.println("seed " + seed);
    var samples = samples(new SplittableRandom(seed), 40_000);

    var found = new Mixture(STRANGERS, 100).of(samples, START);

    for (int field = 0; field < TRUE_M.length; field++) {
      for (int level = 1; level < TRUE_M[field].length; level++) {
        assertThat(found.m()[field][level]).isCloseTo(TRUE_M[field][level], within(0.02));
      }
    }
    assertThat(found.share(0)).isCloseTo(0.6, within(0.02));
    assertThat(found.share(1)).isCloseTo(0.2, within(0.02));
  }

  /// One pair at a time, without a histogram, exactly as many rounds.
  @Test
  void aHistogramGivesWhatPairAfterPairGives() {
    long seed = 6;
    System.out.println("seed " + seed);
    var samples = samples(new SplittableRandom(seed), 2_000);

    var found = new Mixture(STRANGERS, 50).of(samples, START);
    var slow = slow(samples, 50);

    for (int field = 0; field < TRUE_M.length; field++) {
      for (int level = 1; level < TRUE_M[field].length; level++) {
        assertThat(found.m()[field][level]).isCloseTo(slow[field][level], within(1e-4));
      }
    }
  }

  private static List<Mixture.Sample> samples(SplittableRandom random, int pairs) {
    var samples = new ArrayList<Mixture.Sample>();
    double[] shares = {0.6, 0.2};
    for (int number = 0; number < 2; number++) {
      var fixed = new boolean[4];
      fixed[number] = true;
      var histogram = new Histogram();
      for (int i = 0; i < pairs; i++) {
        boolean match = random.nextDouble() < shares[number];
        long pattern = 0;
        for (int field = 0; field < 4; field++) {
          int level = fixed[field] ? 1 : drawn(random, match ? TRUE_M[field] : STRANGERS[field]);
          level = random.nextInt(20) == 0 ? 0 : level;
          pattern |= (long) level << (4 * field);
        }
        histogram.add(pattern, 1);
      }
      long[] patterns = histogram.patterns();
      var counts = new double[patterns.length];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = histogram.count(patterns[i]);
      }
      assertThat(histogram.total()).isEqualTo(pairs);
      samples.add(new Mixture.Sample(patterns, counts, fixed));
    }
    return samples;
  }

  private static int drawn(SplittableRandom random, double[] shares) {
    double left = random.nextDouble();
    for (int level = 1; level < shares.length; level++) {
      left -= shares[level];
      if (left < 0) {
        return level;
      }
    }
    return shares.length - 1;
  }

  private static double[][] slow(List<Mixture.Sample> samples, double inertia) {
    double[][] m = copy(START);
    double[] share = {0.3, 0.3};
    double[][][] u = {copy(STRANGERS), copy(STRANGERS)};
    for (int round = 0; round < 300; round++) {
      double[][] sumM = zero();
      for (int s = 0; s < 2; s++) {
        double[][] sumU = zero();
        double matches = 0;
        double all = 0;
        var sample = samples.get(s);
        for (int i = 0; i < sample.size(); i++) {
          for (int one = 0; one < sample.count(i); one++) {
            double odds = share[s] / (1 - share[s]);
            for (int field = 0; field < 4; field++) {
              int level = (int) (sample.pattern(i) >>> (4 * field)) & 15;
              odds *= field == s || level == 0 ? 1 : m[field][level] / u[s][field][level];
            }
            double p = odds / (1 + odds);
            matches += p;
            all++;
            for (int field = 0; field < 4; field++) {
              int level = (int) (sample.pattern(i) >>> (4 * field)) & 15;
              if (field != s && level > 0) {
                sumM[field][level] += p;
                sumU[field][level] += 1 - p;
              }
            }
          }
        }
        for (int field = 0; field < 4; field++) {
          for (int level = 1; level < STRANGERS[field].length; level++) {
            sumU[field][level] += inertia * STRANGERS[field][level];
          }
        }
        u[s] = shares(sumU);
        share[s] = (matches + 0.5) / (all + 1);
      }
      m = shares(sumM);
    }
    return m;
  }

  private static double[][] shares(double[][] counts) {
    double[][] shares = zero();
    for (int field = 0; field < 4; field++) {
      double sum = 0;
      for (int level = 1; level < counts[field].length; level++) {
        sum += counts[field][level] + 0.5;
      }
      for (int level = 1; level < counts[field].length; level++) {
        shares[field][level] = (counts[field][level] + 0.5) / sum;
      }
    }
    return shares;
  }

  private static double[][] zero() {
    double[][] zero = copy(STRANGERS);
    for (double[] of : zero) {
      java.util.Arrays.fill(of, 0);
    }
    return zero;
  }

  private static double[][] copy(double[][] of) {
    var copy = new double[of.length][];
    for (int i = 0; i < of.length; i++) {
      copy[i] = of[i].clone();
    }
    return copy;
  }
}
