package uk.rowan.extracts.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.extracts.checking.Sent.csv;
import static uk.rowan.extracts.checking.Sent.file;
import static uk.rowan.extracts.checking.Sent.incident;
import static uk.rowan.extracts.checking.Sent.stay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.rowan.extracts.mapping.Mappings;

/// What becomes of a folder.
class CheckFolderTests {

  private static final Clock MARCH =
      Clock.fixed(Instant.parse("2026-03-03T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void filesBelongToTheSourceTheirNameBeginsWithElseToTheOneWhoseHeaderTheyHold() throws Exception {
    file(folder, "police_incidents_2026-02.csv", csv(incident()));
    file(folder, "february.csv", csv(stay()));
    file(folder, "truth.csv", csv(incident()));
    file(folder, "letter.txt", "Dear all");
    file(folder, ".hidden", csv(incident()));

    var results = check();

    assertThat(results.files().stream().map(one -> one.file() + " " + one.source()))
        .containsExactly(
            "february.csv accommodation_stays", "police_incidents_2026-02.csv police_incidents");
    assertThat(results.leftAlone()).containsExactly("letter.txt", "truth.csv");
    assertThat(results.isAnyRefused()).isFalse();
  }

  @Test
  void rowOfEqualValuesIsADuplicateHoweverTheyAreWrittenAndAnotherValueReplaces() throws Exception {
    file(folder, "police_incidents_a.csv", csv(incident(), incident()));
    file(
        folder,
        "police_incidents_b.csv",
        csv(incident("recorded_at", "2026-02-05 21:40"), incident("injury", "minor")));

    var results = check().files();

    assertThat(results.get(0).duplicates()).isEqualTo(1);
    assertThat(results.get(0).loaded()).isEqualTo(1);
    assertThat(results.get(1).duplicates()).isEqualTo(1);
    assertThat(results.get(1).loaded()).isEqualTo(1);
    assertThat(results.get(1).replaces()).isEqualTo(1);
  }

  @Test
  void refusedFileCountsNothingAndOthersAreStillChecked() throws Exception {
    file(folder, "police_incidents.csv", "nothing\n");
    file(folder, "accommodation_stays.csv", csv(stay()));

    var results = check();

    assertThat(results.isAnyRefused()).isTrue();
    assertThat(results.files().get(0).loaded()).isEqualTo(1);
    assertThat(results.files().get(1).refused()).contains("No header");
    assertThat(results.files().get(1).read()).isZero();
  }

  @Test
  void stayInAUnitThatNoStockListHasIsRemarkedOn() throws Exception {
    file(folder, "accommodation_stays.csv", csv(stay(), stay("stay_no", "S-2", "unit", "9")));
    file(
        folder,
        "accommodation_stock.csv",
        """
        as_at,provider,scheme,unit,unit_type,bedspaces,commissioned
        31/01/2026,Alder,HAWTHORN,1,refuge,3,Y
        """);

    var stays = check().files().getFirst();

    assertThat(stays.loaded()).isEqualTo(2);
    assertThat(stays.counts())
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.remark().rule().id()).isEqualTo("stay.without-stock");
              assertThat(count.rows()).isEqualTo(1);
            });
  }

  @Test
  void stockThatWasNotSentIsNotMissed() throws Exception {
    file(folder, "accommodation_stays.csv", csv(stay()));

    assertThat(check().files().getFirst().counts()).isEmpty();
  }

  /// Every row of every file is accounted for, and its text is damaged in ways that nobody thought
  /// of.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void loadedQuarantinedAndDuplicatesAreAlwaysTheRowsRead(long seed) throws Exception {
    var random = new Random(seed);
    for (int number = 0; number < 40; number++) {
      file(folder, "police_incidents_%02d.csv".formatted(number), damaged(random));
    }

    var results = check();

    assertThat(results.files())
        .as("seed %d", seed)
        .hasSize(40)
        .allSatisfy(
            one ->
                assertThat(one.loaded() + one.quarantined() + one.duplicates())
                    .isEqualTo(one.read()));
    assertThat(results.files().stream().mapToLong(CheckFolder.Result::loaded).sum()).isPositive();
    assertThat(results.files().stream().mapToLong(CheckFolder.Result::quarantined).sum())
        .isPositive();
  }

  private static String damaged(Random random) {
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < 25; i++) {
      rows.add(
          incident(
              "incident_ref", "INC-" + random.nextInt(400), "injury", "i" + random.nextInt(3)));
    }
    var text = new StringBuilder(csv(List.copyOf(rows)));
    int header = text.indexOf("\n");
    var signs = ",;\"\n\t\u0080é0/'-# \u2019";
    for (int i = 0; i < 12; i++) {
      int at = header + 1 + random.nextInt(text.length() - header - 1);
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
        case 1 -> text.deleteCharAt(at);
        default -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
      }
    }
    return text.toString();
  }

  private CheckFolder.Results check() throws IOException {
    return new CheckFolder(Mappings.standard(), MARCH).check(folder);
  }
}
