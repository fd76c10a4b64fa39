package uk.rowan.linkage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

  @Test
  void whatIsWrittenIsReadBack() {
    var value =
        Json.object(
            "text", Json.of("a \"quoted\" \\ line\nand \u00e9"),
            "numbers", Json.of(List.of(Json.of(1.5), Json.of(-3), Json.of(1e-9))),
            "truth", Json.of(true),
            "empty", Json.of(List.of()),
            "deep", Json.object("a", Json.object("b", Json.object("c", Json.of(7)))));

    assertThat(Json.read(value.written())).isEqualTo(value);
  }

  @Test
  void everyNumberIsReadBackToTheLastBit() {
    long seed = 8;
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        assertThat(Json.read(Json.of(number).written()).number()).isEqualTo(number);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,",
        "{\"a\":1,\"a\":2}",
        "nul",
        "1 2",
        "\"open",
        "\"\\x\"",
        "\"\\u12\"",
        "NaN",
        "1e999",
        "[1 2]",
        "{\"a\" 1}"
      })
  void whatIsNotJsonIsToldByLine(String text) {
    assertThatExceptionOfType(Json.Unexpected.class)
        .isThrownBy(() -> Json.read("\n" + text))
        .withMessageStartingWith("line 2: ");
  }

  @Test
  void whatIsTooDeepIsRefused() {
    assertThatExceptionOfType(Json.Unexpected.class).isThrownBy(() -> Json.read("[".repeat(5000)));
  }
}
