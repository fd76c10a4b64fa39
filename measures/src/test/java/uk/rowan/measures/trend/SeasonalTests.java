package uk.rowan.measures.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Against R 4.2, stats::stl, with all jumps 1.
class SeasonalTests {

  private static final double[] SERIES = {
    44, 45, 46, 43, 49, 47, 42, 38, 28, 40, 42, 47, 51, 52, 51, 51, 52, 52, 52, 41, 35, 39, 50, 53,
    58, 55, 59, 61, 61, 140, 57, 49, 44, 49, 56, 67, 70, 63, 58, 66, 70, 67, 66, 49, 49, 46, 63, 75
  };

  @Test
  void aSeasonThatChangesIsTheReferences() {
    var parts = Seasonal.of(Seasonal.Settings.changing(12, 7), SERIES);

    assertThat(some(parts.season()))
        .containsExactly(
            new double[] {
              3.938726545662, 2.777716679407, -9.826614446863, 27.812499781554, 5.466766745553
            },
            within(1e-9));
    assertThat(some(parts.trend()))
        .containsExactly(
            new double[] {
              39.60802530103, 40.15636310465, 49.34014505884, 62.19454251902, 62.71327464207
            },
            within(1e-9));
  }

  @Test
  void aSteadySeasonIsTheReferencesAndTheSameEveryYear() {
    var parts = Seasonal.of(Seasonal.Settings.steady(12), SERIES);

    assertThat(some(parts.season()))
        .containsExactly(
            new double[] {
              4.350676584279, 1.821465239060, -10.359572575854, 22.671836623703, 4.224079296952
            },
            within(1e-9));
    assertThat(some(parts.trend()))
        .containsExactly(
            new double[] {
              39.55296388663, 40.07779436959, 48.78715077293, 63.34262206828, 64.17173808004
            },
            within(1e-9));
    assertThat(parts.season()[0]).isEqualTo(parts.season()[12]);
  }

  @Test
  void oneWildMonthMovesARobustSeasonLittle() {
    // An odd number of values: for even ones the reference's partial sort may miss the median.
    var odd = Arrays.copyOf(SERIES, 47);
    var parts = Seasonal.of(Seasonal.Settings.changing(12, 7).robustly(), odd);

    assertThat(some(parts.season()))
        .containsExactly(
            new double[] {
              5.390386450873, 4.628028562091, -7.178469128599, 4.415865497222, -2.094750242291
            },
            within(1e-9));
    assertThat(some(parts.trend()))
        .containsExactly(
            new double[] {
              39.27891574654, 39.78760965884, 49.04000122464, 55.43768724251, 65.35359910719
            },
            within(1e-9));
  }

  @Test
  void thePartsAddUpToTheSeries() {
    var parts = Seasonal.of(Seasonal.Settings.changing(12, 7), SERIES);

    for (int i = 0; i < SERIES.length; i++) {
      assertThat(parts.trend()[i] + parts.season()[i] + parts.remainder()[i])
          .isCloseTo(SERIES[i], within(1e-12));
      assertThat(parts.adjusted()[i] + parts.season()[i]).isCloseTo(SERIES[i], within(1e-12));
    }
  }

  @Test
  void lessThanTwoYearsHaveNoSeason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Seasonal.of(Seasonal.Settings.steady(12), new double[23]));
  }

  private static double[] some(double[] values) {
    return new double[] {values[0], values[1], values[19], values[29], values[values.length - 1]};
  }
}
