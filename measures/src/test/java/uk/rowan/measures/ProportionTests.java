package uk.rowan.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTests {

  @Test
  void thirtyFourMenAmongTheVictimsMayBeTwiceAsMany() {
    var men = new Proportion(34, 566).estimate().known().orElseThrow();

    assertThat(men.value()).isCloseTo(6.01, within(0.005));
    assertThat(men.interval().lower()).isCloseTo(4.33, within(0.005));
    assertThat(men.interval().upper()).isCloseTo(8.28, within(0.005));
    assertThat(new Benchmark(5, 10).on(Measured.value(men))).isEqualTo(Verdict.SIMILAR);
  }

  @Test
  void noneAmongAHundredMayStillBeAFewInAHundred() {
    var none = new Proportion(0, 100).estimate().known().orElseThrow();

    assertThat(none.interval().lower()).isZero();
    assertThat(none.interval().upper()).isCloseTo(3.70, within(0.005));
  }

  @Test
  void theRestHasTheMirroredLimits() {
    var part = new Proportion(31, 230).estimate().known().orElseThrow().interval();
    var rest = new Proportion(199, 230).estimate().known().orElseThrow().interval();

    assertThat(part.lower()).isCloseTo(100 - rest.upper(), within(1e-9));
    assertThat(part.upper()).isCloseTo(100 - rest.lower(), within(1e-9));
  }

  @Test
  void allIsAWholeHundred() {
    assertThat(new Proportion(7, 7).estimate().known().orElseThrow().interval().upper())
        .isEqualTo(100);
  }

  @Test
  void aShareOfNothingDoesNotApply() {
    assertThat(new Proportion(0, 0).estimate().shorthand()).isEqualTo("[z]");
    assertThat(new Proportion(0, 0).over(0.05).shorthand()).isEqualTo("[z]");
  }

  @Test
  void aPartIsNeverMoreThanItsWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(8, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(1, Double.NaN));
  }

  @Test
  void differencesFollowNewcombesPublishedExample() {
    // Newcombe (1998), table II, example (a): 56/70 - 48/80 lies from 0.0524 to 0.3339, method 10.
    var difference =
        new Proportion(56, 70).minus(new Proportion(48, 80)).known().orElseThrow().interval();

    assertThat(difference.lower()).isCloseTo(5.24, within(0.005));
    assertThat(difference.upper()).isCloseTo(33.39, within(0.005));
  }

  @Test
  void aShareIsHeldAgainstTheCensus() {
    var ratio = new Proportion(45, 500).over(0.09).known().orElseThrow();

    assertThat(ratio.value()).isCloseTo(1, within(1e-12));
    assertThat(Math.log(ratio.interval().upper()))
        .isCloseTo(1.959964 * Math.sqrt(1 / 45.0 - 1 / 500.0), within(1e-6));
  }
}
