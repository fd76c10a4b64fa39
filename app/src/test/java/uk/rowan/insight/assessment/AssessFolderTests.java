package uk.rowan.insight.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rowan.extracts.LoadedFile;
import uk.rowan.extracts.LoadedFolder;
import uk.rowan.extracts.Mention;
import uk.rowan.extracts.QuarantinedRow;
import uk.rowan.insight.Assess;
import uk.rowan.insight.Extracts;

/// From a folder to a folder.
class AssessFolderTests {

  private static final LoadedFile LOADED =
      new LoadedFile("marac_cases.csv", "marac_cases", 3, 1, 1, 1, false, null);
  private static final LoadedFile ENCRYPTED =
      new LoadedFile("a.xlsx", "areas", 0, 0, 0, 0, false, "It is encrypted.");

  /// A folder that was taken in.
  private record Taken(LoadedFile file) implements uk.rowan.extracts.Extracts {

    @Override
    public LoadedFolder load(Path folder, Consumer<String> progress) {
      return new LoadedFolder(List.of(file), List.of());
    }

    @Override
    public void people(Consumer<Mention> to) {
      to.accept(new Mention("marac_cases.csv", "2#victim", 1));
    }

    @Override
    public void quarantined(Consumer<QuarantinedRow> to) {
      to.accept(
          new QuarantinedRow(
              "marac_cases.csv",
              7,
              "meeting_date",
              "date-readable",
              "Give a day, \"as in\" 1/2/2024"));
    }
  }

  @TempDir private Path out;

  private Extracts extracts;

  @BeforeEach
  void begin() {
    extracts = new Extracts().places();
    extracts.rows(
        4,
        "marac_cases",
        "meeting_date",
        "2024-01-10",
        "referral_date",
        "2024-01-01",
        "marac",
        "Chester, north",
        "victim",
        "#");
  }

  @AfterEach
  void end() {
    extracts.close();
  }

  @Test
  void measuresHaveTheContractsHeaderAndAllTheirDigits() throws IOException {
    assess(LOADED, "analyst");

    var lines = Files.readAllLines(out.resolve("measures.csv"));
    assertThat(lines)
        .first()
        .isEqualTo(
            "measure,version,period_start,period_end,area,breakdown,category,numerator,denominator,per,value,lower,upper,method,benchmark_low,benchmark_high,verdict,state,note");
    assertThat(lines)
        .contains(
            "marac.cases,1,2023-12-01,2024-11-30,Borough,none,all,4,,1,4,1.0898653,10.2415887,EXACT,,,none,VALUE,"
                .replaceFirst("1\\.0898653,10\\.2415887", interval(lines)));
    assertThat(lines).anyMatch(line -> line.contains("marac,\"Chester, north\",4"));
    assertThat(Files.readString(out.resolve("measures.csv"))).endsWith("\r\n");
  }

  @Test
  void whatBecameOfTheFilesStandsBesideTheFigures() throws IOException {
    assess(LOADED, "partner");

    assertThat(out.resolve("load.csv"))
        .hasContent("file,read,loaded,quarantined,duplicates\r\nmarac_cases.csv,3,1,1,1\r\n");
    assertThat(out.resolve("quarantine.csv"))
        .hasContent(
            "file,line,field,rule,reason\r\nmarac_cases.csv,7,meeting_date,date-readable,\"Give a day, \"\"as in\"\" 1/2/2024\"\r\n");
    assertThat(out.resolve("people.csv"))
        .hasContent("source,row_ref,person\r\nmarac_cases.csv,2#victim,1\r\n");
  }

  @Test
  void thePublicIsToldOfNoRowAndOfNoPerson() {
    var outcome = assess(LOADED, "public");

    assertThat(out.resolve("people.csv")).doesNotExist();
    assertThat(out.resolve("quarantine.csv")).doesNotExist();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Assess.Outcome.Written.class,
            it ->
                assertThat(it.files())
                    .contains("measures.csv", "load.csv")
                    .doesNotContain("people.csv"));
  }

  @Test
  void nothingIsWrittenWhereAFileWasRefused() {
    assertThat(assess(ENCRYPTED, "analyst"))
        .isEqualTo(new Assess.Outcome.Refused(List.of(ENCRYPTED)));
    assertThat(out).isEmptyDirectory();
  }

  private Assess.Outcome assess(LoadedFile file, String audience) {
    var jdbc = extracts.jdbc();
    var makes = new MakeEdition(new ReadSetting(jdbc), new Counting(jdbc), extracts.transactions());
    return new AssessFolder(new Taken(file), makes, List.of(new MeasuresCsv()))
        .assess(
            new Assess.Asked(
                out, LocalDate.of(2023, 12, 1), LocalDate.of(2024, 11, 30), out, audience),
            _ -> {});
  }

  /// The limits, to as many digits as there are, of four events: 1.09 to 10.24.
  private static String interval(List<String> lines) {
    var cells = lines.get(1).split(",", -1);
    assertThat(Double.parseDouble(cells[11])).isBetween(1.0898, 1.0899);
    assertThat(Double.parseDouble(cells[12])).isBetween(10.2415, 10.2416);
    return cells[11] + "," + cells[12];
  }
}
