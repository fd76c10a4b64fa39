package uk.rowan.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChangeTests {

  @Test
  void eightyFiveToAHundredAndSixtyNineHasNotMoreThanDoubled() {
    var referrals = change(85, 169);

    assertThat(referrals.estimate().value()).isCloseTo(98.8235, within(1e-4));
    assertThat(referrals.direction()).isEqualTo(Direction.ROSE);
    assertThat(referrals.words()).isEqualTo("rose, from 85 to 169 (+98.8 %)");
  }

  @Test
  void sevenToFiftyOneHasMoreThanDoubled() {
    assertThat(change(7, 51).words()).isEqualTo("more than doubled, from 7 to 51 (+628.6 %)");
  }

  @Test
  void aFewMoreIsNoClearChange() {
    assertThat(change(27, 31).direction()).isEqualTo(Direction.NO_CLEAR_CHANGE);
    assertThat(change(51, 7).direction()).isEqualTo(Direction.MORE_THAN_HALVED);
    assertThat(change(169, 85).direction()).isEqualTo(Direction.FELL);
    assertThat(change(40, 40).words()).isEqualTo("no clear change, from 40 to 40 (0.0 %)");
    assertThat(change(169, 85).words()).isEqualTo("fell, from 169 to 85 (\u221249.7 %)");
  }

  @Test
  void twoThousandFiveHundredAndFortySevenAssessmentsBecomeAsManyMoreAsPrinted() {
    assertThat(change(2_547, 2_951).words()).isEqualTo("rose, from 2,547 to 2,951 (+15.9 %)");
  }

  @Test
  void fromNoneThereIsNoChangeInPerCent() {
    assertThat(new Count(5).since(new Count(0)).shorthand()).isEqualTo("[z]");
  }

  @Test
  void toNoneNothingCanBeClaimed() {
    var none = change(3, 0);

    assertThat(none.estimate().value()).isEqualTo(-100);
    assertThat(none.estimate().interval()).isEqualTo(Interval.UNBOUNDED);
    assertThat(none.direction()).isEqualTo(Direction.NO_CLEAR_CHANGE);
  }

  private static Change change(int before, int now) {
    return new Count(now).since(new Count(before)).known().orElseThrow();
  }
}
