package uk.rowan.measures.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.Confidence;
import uk.rowan.measures.trend.Funnel.Kind;
import uk.rowan.measures.trend.Funnel.Place;
import uk.rowan.measures.trend.Funnel.Spread;

class FunnelTests {

  private static final List<Place> LOCALITIES =
      List.of(
          new Place("Chester", 1_080, 90_000),
          new Place("Ellesmere Port", 1_620, 60_000),
          new Place("Northwich and Winsford", 2_100, 150_000));

  @Test
  void thePlaceWithTwiceTheRateStandsOut() {
    var funnel = Funnel.of(Kind.RATE, LOCALITIES, 1_000, Spread.CHANCE);

    assertThat(funnel.centre()).isCloseTo(16, within(1e-9));
    assertThat(funnel.value(LOCALITIES.get(1))).isCloseTo(27, within(1e-9));
    assertThat(funnel.outside(Confidence.OF_99_8))
        .extracting(Place::name)
        .contains("Ellesmere Port");
  }

  @Test
  void smallPlacesHaveWiderLimits() {
    var funnel = Funnel.of(Kind.RATE, LOCALITIES, 1_000, Spread.CHANCE);

    assertThat(funnel.limits(1_000, Confidence.OF_95).width())
        .isGreaterThan(funnel.limits(100_000, Confidence.OF_95).width() * 9);
    assertThat(funnel.limits(5_000, Confidence.OF_99_8).width())
        .isGreaterThan(funnel.limits(5_000, Confidence.OF_95).width());
  }

  @Test
  void largePlacesHaveTheLimitsOfTheNormalDistribution() {
    var share = Funnel.of(Kind.SHARE, LOCALITIES, 100, Spread.CHANCE);
    double error = 100 * Math.sqrt(0.016 * 0.984 / 1_000_000);

    assertThat(share.limits(1_000_000, Confidence.OF_95).upper())
        .isCloseTo(1.6 + 1.959964 * error, within(0.02 * error));
  }

  @Test
  void placesThatAllDifferStandOutLessWhereThatIsAllowedFor() {
    var random = new SplittableRandom(3);
    var places = new ArrayList<Place>();
    for (int i = 0; i < 40; i++) {
      int people = 5_000 + random.nextInt(50_000);
      places.add(
          new Place(
              "place " + i, Math.floor(people * (0.01 + 0.01 * random.nextDouble())), people));
    }
    var chance = Funnel.of(Kind.RATE, places, 1_000, Spread.CHANCE);
    var wide = Funnel.of(Kind.RATE, places, 1_000, Spread.OVERDISPERSED);

    assertThat(chance.inflation()).isEqualTo(1);
    assertThat(wide.inflation()).isGreaterThan(2);
    assertThat(wide.outside(Confidence.OF_95))
        .hasSizeLessThan(chance.outside(Confidence.OF_95).size() / 4);
  }

  @Test
  void nothingCanBeComparedWithItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Funnel.of(Kind.RATE, LOCALITIES.subList(0, 1), 1, Spread.CHANCE));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Funnel.of(
                    Kind.SHARE,
                    List.of(new Place("a", 3, 2), new Place("b", 1, 2)),
                    1,
                    Spread.CHANCE));
  }
}
