package uk.rowan.measures.forecast.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.forecast.ForecastExamples;

class DifferencesTests {

  private static final long SEED = 12;

  @Test
  void undoingGivesTheSeriesBack() {
    var order = new Order(0, 1, 0, 0, 1, 0, 4, false);
    var whole = ForecastExamples.growing(4, 30, SEED).values();
    var differences = Differences.of(Differences.of(whole, 4, 1), 1, 1);
    var ahead = Arrays.copyOfRange(differences, differences.length - 5, differences.length);

    assertThat(Differences.undo(Arrays.copyOf(whole, 25), ahead, order))
        .containsExactly(Arrays.copyOfRange(whole, 25, 30), within(1e-9));
  }

  @Test
  void aWalkIsDifferencedOnceAndNoiseIsNot() {
    var random = new Random(SEED);
    var noise = random.doubles(80).map(_ -> random.nextGaussian()).toArray();
    var walk = noise.clone();
    Arrays.parallelPrefix(walk, Double::sum);

    assertThat(UnitRoot.differences(noise)).isZero();
    assertThat(UnitRoot.differences(walk)).isOne();
  }

  @Test
  void aSeasonIsStrongAndNoiseHasNone() {
    var random = new Random(SEED);
    var noise = random.doubles(96).map(_ -> random.nextGaussian()).toArray();
    var seasonal = noise.clone();
    Arrays.setAll(seasonal, t -> noise[t] + 6 * Math.sin(2 * Math.PI * t / 12) + 0.1 * t);

    assertThat(SeasonalStrength.of(seasonal, 12)).isGreaterThan(0.9);
    assertThat(SeasonalStrength.of(noise, 12)).isLessThan(SeasonalStrength.STRONG);
  }
}
