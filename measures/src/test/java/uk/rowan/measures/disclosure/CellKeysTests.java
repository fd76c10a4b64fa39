package uk.rowan.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CellKeysTests {

  private static final CellKeys KEYS = CellKeys.of(5, 3, 2);

  @Test
  void theSameRecordsShowTheSameCountInAnyOrder() {
    long one = CellKeys.cellKey(LongStream.of(7_000_000_001L, 12, 99_999_999_999L));
    long other = CellKeys.cellKey(LongStream.of(99_999_999_999L, 7_000_000_001L, 12));

    assertThat(one).isEqualTo(other).isBetween(0L, (1L << 32) - 1);
    assertThat(KEYS.perturbed(3, one)).isEqualTo(KEYS.perturbed(3, other));
  }

  @Test
  void zeroStaysZeroAndTheSmallestCountsAreNeverShown() {
    var random = new SplittableRandom(8);
    for (int i = 0; i < 20_000; i++) {
      long count = random.nextInt(12);
      long shown = KEYS.perturbed(count, random.nextLong());

      assertThat(shown).isNotIn(1L, 2L).isBetween(0L, count + 5);
      assertThat(Math.abs(shown - count)).isLessThanOrEqualTo(5);
      assertThat(count == 0 && shown != 0).isFalse();
    }
    assertThat(KEYS.lowest()).isEqualTo(3);
  }

  @Test
  void countsAreRightOnAverageAndOffByTheirVariance() {
    for (int count = 1; count <= 20; count++) {
      var shape = CellKeys.shape(count, 5, 3, 2);

      assertThat(CellKeys.moment(shape, 0)).isCloseTo(1, within(1e-12));
      assertThat(CellKeys.moment(shape, 1)).isCloseTo(0, within(1e-9));
      assertThat(CellKeys.moment(shape, 2)).isCloseTo(3, within(1e-9));
    }
    var wide = CellKeys.shape(20, 5, 3, 2);
    assertThat(wide[5]).isGreaterThan(wide[4]).isCloseTo(0.2289, within(0.005));
    assertThat(wide[4]).isCloseTo(wide[6], within(1e-12));
  }

  @Test
  void whatIsDrawnFollowsTheShape() {
    var seen = new int[11];
    var random = new SplittableRandom(9);
    for (int i = 0; i < 100_000; i++) {
      seen[(int) (KEYS.perturbed(1_000, random.nextLong()) - 995)]++;
    }
    var shape = CellKeys.shape(20, 5, 3, 2);
    for (int d = 0; d < seen.length; d++) {
      assertThat(seen[d] / 100_000.0).isCloseTo(shape[d], within(0.006));
    }
    assertThat(KEYS.perturbed(1_000, 0)).isEqualTo(995);
    assertThat(KEYS.perturbed(1_000, -1)).isEqualTo(1_005);
  }

  @Test
  void theDifferenceOfTwoFiltersSeldomTellsWhoIsBetweenThem() {
    System.out.println("seed 10");
    var random = new SplittableRandom(10);
    int right = 0;
    double off = 0;
    for (int i = 0; i < 10_000; i++) {
      int inner = 20 + random.nextInt(500);
      int between = 1 + random.nextInt(4);
      var records = random.longs(inner + between).toArray();
      long few = KEYS.perturbed(inner, CellKeys.cellKey(LongStream.of(records).limit(inner)));
      long many = KEYS.perturbed(inner + between, CellKeys.cellKey(LongStream.of(records)));
      right += many - few == between ? 1 : 0;
      off += Math.abs(many - few - between);
    }

    System.out.println(right / 100.0 + " % of differences right, off by " + off / 10_000);
    assertThat(right / 10_000.0).isLessThan(0.2);
    assertThat(off / 10_000).isGreaterThan(1.8);
  }

  @Test
  void noiseThatCannotBeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CellKeys.of(5, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> CellKeys.of(0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> CellKeys.of(3, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> CellKeys.of(3, 1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> KEYS.perturbed(-1, 0));
    assertThat(IntStream.range(0, 100).mapToLong(i -> CellKeys.of(1, 0.5, 0).perturbed(7, i << 26)))
        .containsOnly(6L, 7L, 8L);
  }
}
