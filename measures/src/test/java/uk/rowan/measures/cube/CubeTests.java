package uk.rowan.measures.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.disclosure.Release;
import uk.rowan.measures.disclosure.Rule;

class CubeTests {

  private static final Axis AREA = Axis.of("area", "Chester", "Ellesmere Port", "unknown");
  private static final Axis SEX = Axis.of("sex", "F", "M", "unknown");
  private static final Axis MONTH =
      Axis.of("month", IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList());

  @Test
  void everyEventIsCountedOnceInEveryView() {
    var cube = Cube.of(AREA, SEX, MONTH);
    cube.add(0, 0, 3);
    cube.add(0, 1, 3);
    cube.add(2, 2, 11);

    assertThat(cube.all().count()).isEqualTo(3);
    assertThat(cube.where("area", "Chester").count()).isEqualTo(2);
    assertThat(cube.where("area", "Chester", "unknown").where("sex", "F", "unknown").count())
        .isEqualTo(2);
    assertThat(cube.all().by("sex"))
        .containsExactly(entry("F", 1), entry("M", 1), entry("unknown", 1));
    assertThat(cube.where("month", "4").by("area"))
        .containsExactly(entry("Chester", 2), entry("Ellesmere Port", 0), entry("unknown", 0));
  }

  private static Map.Entry<String, Long> entry(String category, long count) {
    return Map.entry(category, count);
  }

  @Test
  void allAtOnceIsTheSameAsOneByOne() {
    System.out.println("seed 4");
    var random = new SplittableRandom(4);
    int events = 250_000;
    var columns =
        new int[][] {codes(random, events, 3), codes(random, events, 3), codes(random, events, 12)};
    var together = Cube.of(AREA, SEX, MONTH);
    var apart = Cube.of(AREA, SEX, MONTH);

    together.addAll(columns);
    for (int i = 0; i < events; i++) {
      apart.add(columns[0][i], columns[1][i], columns[2][i]);
    }

    assertThat(together.cells()).isEqualTo(apart.cells());
    assertThat(together.all().count()).isEqualTo(events);
  }

  @Test
  void anEventThatWasTakenBackLeavesNothing() {
    var cube = Cube.of(AREA, SEX);
    cube.add(1, 1);
    var approved = cube.copy();
    cube.remove(1, 1);

    assertThat(cube.all().count()).isZero();
    assertThat(approved.all().count()).isEqualTo(1);
  }

  @Test
  void manyThreadsLoseNothing() {
    var cube = Cube.of(AREA, SEX);
    IntStream.range(0, 100_000).parallel().forEach(i -> cube.add(i % 3, i % 2));

    assertThat(cube.all().count()).isEqualTo(100_000);
    assertThat(cube.where("sex", "unknown").count()).isZero();
  }

  @Test
  void whatTheCubeHoldsIsProtectedBeforeItIsShown() {
    var cube = Cube.of(AREA, SEX);
    for (int i = 0; i < 40; i++) {
      cube.add(i % 2, i % 20 == 0 ? 1 : 0);
    }
    var frame = cube.where("sex", "F", "M").frame("area", "sex");
    var shown = Release.of(frame, frame.table("victims", "area", "sex")).protect(Rule.PARTNER);

    assertThat(frame.count(frame.part(Map.of("sex", "M")))).isEqualTo(2);
    assertThat(shown.cell("victims", "Chester \u00b7 M").shorthand()).isEqualTo("[c]");
    assertThat(shown.cell("victims", "unknown \u00b7 M").known()).contains(0L);
  }

  @Test
  void whatIsNotOnAnAxisIsRefused() {
    var cube = Cube.of(AREA, SEX);

    assertThatIllegalArgumentException().isThrownBy(() -> cube.add(1));
    assertThatThrownBy(() -> cube.add(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> cube.where("area", "Crewe"));
    assertThatIllegalArgumentException().isThrownBy(() -> cube.where("height", "tall"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cube.addAll(new int[] {0, 3}, new int[] {0, 0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cube.addAll(new int[] {0, -1}, new int[] {0, 0}));
    assertThatIllegalArgumentException().isThrownBy(() -> cube.addAll(new int[] {0}, new int[] {}));
    assertThatIllegalArgumentException().isThrownBy(() -> Axis.of("sex", "F", "F"));
    assertThatIllegalArgumentException().isThrownBy(() -> Cube.of(big(), big(), big(), big()));
  }

  private static Axis big() {
    return Axis.of("big", IntStream.range(0, 1_000).mapToObj(Integer::toString).toList());
  }

  private static int[] codes(SplittableRandom random, int events, int size) {
    var codes = new int[events];
    Arrays.setAll(codes, _ -> random.nextInt(size));
    return codes;
  }
}
