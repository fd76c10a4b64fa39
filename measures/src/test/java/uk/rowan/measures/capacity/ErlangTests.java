package uk.rowan.measures.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ErlangTests {

  private static final long SEED = 1917;

  @Test
  void lossIsTheTermOverTheSumToFiftyDigits() {
    var random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      int places = random.nextInt(120);
      double offered = 100 * random.nextDouble();
      var exact = exactLoss(places, offered);

      assertThat(Erlang.lost(places, offered))
          .as("%d places, %s offered", places, offered)
          .isCloseTo(exact, within(1e-12 * exact));
    }
  }

  @Test
  void waitsAreThoseOfTheTables() {
    assertThat(Erlang.waits(1, 0.5)).isCloseTo(0.5, within(1e-15));
    assertThat(Erlang.waits(2, 1)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(Erlang.meanWait(1, 0.5)).isCloseTo(1, within(1e-15));
    assertThat(Erlang.waits(3, 3)).isEqualTo(1);
    assertThat(Erlang.meanWait(3, 3)).isInfinite();
  }

  @Test
  void thePlacesFoundAreTheFewest() {
    var random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      double offered = 60 * random.nextDouble() + 0.01;
      double share = 0.001 + 0.4 * random.nextDouble();

      int loss = Erlang.placesForLoss(offered, share);
      int wait = Erlang.placesForWait(offered, share);

      assertThat(Erlang.lost(loss, offered)).isLessThanOrEqualTo(share);
      assertThat(Erlang.lost(loss - 1, offered)).isGreaterThan(share);
      assertThat(Erlang.waits(wait, offered)).isLessThanOrEqualTo(share);
      assertThat(Erlang.waits(wait - 1, offered)).isGreaterThan(share);
    }
  }

  @Test
  void theLoadFoundGivesTheShareAskedFor() {
    assertThat(Erlang.lost(25, Erlang.loadForLoss(25, 0.05))).isCloseTo(0.05, within(1e-12));
    assertThat(Erlang.loadForLoss(0, 0.05)).isZero();
  }

  @Test
  void noPlacesTurnEverybodyAwayAndNobodyIsTurnedAwayFromNoLoad() {
    assertThat(Erlang.lost(0, 5)).isEqualTo(1);
    assertThat(Erlang.lost(3, 0)).isZero();
    assertThat(Erlang.lost(5_000, 1)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> Erlang.lost(3, -1));
  }

  private static double exactLoss(int places, double offered) {
    var context = new MathContext(50);
    var load = new BigDecimal(offered);
    var term = BigDecimal.ONE;
    var sum = BigDecimal.ONE;
    for (int n = 1; n <= places; n++) {
      term = term.multiply(load, context).divide(BigDecimal.valueOf(n), context);
      sum = sum.add(term, context);
    }
    return term.divide(sum, context).doubleValue();
  }
}
