package uk.rowan.linkage.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.rowan.linkage.Comparison;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Frequencies;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.Level;
import uk.rowan.linkage.Model;
import uk.rowan.linkage.Rule;
import uk.rowan.linkage.records.Records;

class WeigherTests {

  private static final Field FAMILY = new Field("family name", Kind.FAMILY_NAME);
  private static final Field SEX = new Field("sex", Kind.SEX);
  private static final Model MODEL =
      new Model(
          List.of(
              new Comparison(
                  FAMILY,
                  levels(FAMILY),
                  new Frequencies(
                      Map.of("smith", 1 / 64.0, "jones", 1 / 128.0), 1 / 4096.0, 1 / 1024.0)),
              new Comparison(SEX, levels(SEX), Frequencies.none())),
          List.of(new Rule(List.of(new Rule.Part(0, Kind.Aspect.VALUE)), false, List.of(), 10)),
          1 / 1025.0,
          0.95,
          2,
          1);

  /// Level 1 says 7 bits, level 2 says 6 and so on, the last says -3.
  private static List<Level> levels(Field field) {
    var levels = new ArrayList<Level>();
    int last = field.kind().levels().size();
    for (int level = 1; level <= last; level++) {
      double bits = level == last ? -3 : 8 - level;
      levels.add(
          new Level(field.kind().levels().get(level - 1), Math.pow(2, bits) / 512, 1 / 512.0));
    }
    return levels;
  }

  @Test
  void nothingKnownWeighsThePriorOdds() {
    assertThat(weight("", "", "smith", "f")).isCloseTo(-10, within(1e-12));
  }

  @Test
  void aCommonValueSaysLessAndARareOneMore() {
    assertThat(weight("smith", "", "smith", "")).isCloseTo(-10 + 7 - 4, within(1e-12));
    assertThat(weight("jones", "", "jones", "")).isCloseTo(-10 + 7 - 3, within(1e-12));
    assertThat(weight("brackenfield", "", "brackenfield", ""))
        .isCloseTo(-10 + 7 + 2, within(1e-12));
  }

  @Test
  void ofTwoValuesThatAreNearlyTheSameTheCommonerCounts() {
    assertThat(weight("smith", "", "smithx", "")).isCloseTo(-10 + 6 - 4, within(1e-12));
    assertThat(weight("smithx", "", "smith", "")).isCloseTo(-10 + 6 - 4, within(1e-12));
  }

  @Test
  void whatIsOnlySomewhatAlikeSharesHalfTheRarity() {
    assertThat(weight("martin", "", "marsten", "")).isCloseTo(-10 + 2 + 0.5 * 2, within(1e-12));
  }

  @Test
  void differentValuesHaveNoRarity() {
    assertThat(weight("smith", "", "brackenfield", "")).isCloseTo(-13, within(1e-12));
  }

  @Test
  void aValueThatComesLaterIsAsRareAsMost() {
    var records = new Records(List.of(FAMILY, SEX));
    records.add("file", "1", List.of("smith", "f"));
    var weigher = new Weigher(MODEL, records);
    records.add("file", "2", List.of("brackenfield", ""));
    records.add("file", "3", List.of("brackenfield", ""));

    assertThat(weigher.weight(1, 2)).isCloseTo(-10 + 7 + 2, within(1e-12));
  }

  @Test
  void whatALevelSaysIsTold() {
    var records = new Records(List.of(FAMILY, SEX));
    records.add("file", "1", List.of("smith", "f"));
    records.add("file", "2", List.of("smith", "f"));
    var weigher = new Weigher(MODEL, records);

    assertThat(weigher.agreement(0, 1)).isCloseTo(7, within(1e-12));
    assertThat(weigher.comparer().pattern(0, 1)).isEqualTo(0x11);
  }

  @Test
  void fieldsAddUp() {
    assertThat(weight("smith", "f", "smith", "f")).isCloseTo(-10 + 7 - 4 + 7, within(1e-12));
    assertThat(weight("smith", "f", "smith", "m")).isCloseTo(-10 + 7 - 4 - 3, within(1e-12));
  }

  private static double weight(String family, String sex, String otherFamily, String otherSex) {
    var records = new Records(List.of(FAMILY, SEX));
    records.add("file", "1", List.of(family, sex));
    records.add("file", "2", List.of(otherFamily, otherSex));
    return new Weigher(MODEL, records).forAnotherThread().weight(0, 1);
  }
}
