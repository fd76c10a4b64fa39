package uk.rowan.measures.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.capacity.Survival.Stay;

class SurvivalTests {

  @Test
  void theSharesAreThoseOfKaplanAndMeiersMethod() {
    var survival =
        Survival.of(
            List.of(
                new Stay(0, 6, true),
                new Stay(0, 6, true),
                new Stay(0, 6, false),
                new Stay(0, 10, true),
                new Stay(0, 12, false)));

    assertThat(survival.beyond(5)).isEqualTo(1);
    assertThat(survival.beyond(6)).isCloseTo(3 / 5.0, within(1e-12));
    assertThat(survival.beyond(9.9)).isCloseTo(3 / 5.0, within(1e-12));
    assertThat(survival.beyond(10)).isCloseTo(3 / 10.0, within(1e-12));
  }

  @Test
  void whenAllEndedTheMeanIsTheirs() {
    var stays = List.of(new Stay(0, 3, true), new Stay(0, 10, true), new Stay(0, 26, true));

    assertThat(Survival.of(stays).mean()).isCloseTo(13, within(1e-12));
  }

  @Test
  void theStaysSeenInOneYearGiveTheMeanThatThoseOfOneNightMiss() {
    long seed = 3;
    var draws = new Draws(seed);
    var seen = new ArrayList<Stay>();
    double begins = -4000;
    while (begins < 365) {
      begins += 0.5 * draws.exponential();
      double ends = begins + draws.days(new LengthOfStay.LogNormal(90, 1));
      if (ends > 0 && begins < 365) {
        seen.add(new Stay(Math.max(0, -begins), Math.min(ends, 365) - begins, ends <= 365));
      }
    }
    double oneNight =
        seen.stream()
            .filter(stay -> stay.from() > 0 && stay.ended())
            .mapToDouble(Stay::until)
            .average()
            .orElseThrow();

    assertThat(Survival.of(seen).mean()).as("seed %d", seed).isCloseTo(90, within(12.0));
    assertThat(oneNight).as("seed %d", seed).isGreaterThan(130);
  }

  @Test
  void beyondTheLongestStaySeenPeopleLeaveAtTheRateOfAll() {
    var survival = Survival.of(List.of(new Stay(0, 10, true), new Stay(0, 30, false)));

    assertThat(survival.beyond(10)).isCloseTo(0.5, within(1e-12));
    assertThat(survival.beyond(50)).isCloseTo(0.5 * Math.exp(-40 / 40.0), within(1e-12));
    assertThat(survival.mean()).isCloseTo(10 + 0.5 * 40, within(1e-12));
    assertThat(survival.exceededBy(0.25)).isCloseTo(10 + 40 * Math.log(2), within(1e-9));
    assertThat(survival.exceededBy(0.75)).isEqualTo(10);
  }

  @Test
  void staysOfWhichNoneEndedSayNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Survival.of(List.of(new Stay(0, 5, false))));
  }

  @Test
  void studentsQuantilesAreThoseOfTheTables() {
    assertThat(StudentT.within(0.95, 1)).isCloseTo(12.7062047, within(1e-6));
    assertThat(StudentT.within(0.95, 10)).isCloseTo(2.2281389, within(1e-6));
    assertThat(StudentT.within(0.99, 29)).isCloseTo(2.7563859, within(1e-6));
  }
}
