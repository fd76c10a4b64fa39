package uk.rowan.extracts.synthetic.folder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.story.Partnership;

class FaultsTests {

  private static final long SEED = 3;
  private static final Partnership PARTNERSHIP =
      Partnership.told(SEED, 20_000, LocalDate.of(2022, 12, 1), LocalDate.of(2024, 11, 30));

  @TempDir private Path folder;

  @Test
  void thereAreNoneWhenNoneAreAskedFor() throws Exception {
    assertThat(write(0)).isEmpty();
    assertThat(folder.toFile().list()).noneMatch(name -> name.contains("sent_again"));
  }

  @ParameterizedTest
  @EnumSource
  void eachComesAboutWhenAskedFor(Fault fault) throws Exception {
    assertThat(write(1)).as("seed %d", SEED).containsKey(fault);
  }

  @Test
  void thereAreAsManyMoreAsAreAskedFor() throws Exception {
    var few = write(0.1);
    var many = write(1);

    for (var fault : List.of(Fault.NAME_SLIP, Fault.LETTER_FOR_ZERO, Fault.MISSING_WORD)) {
      assertThat(
              Objects.requireNonNull(many.get(fault))
                  / (double) Objects.requireNonNull(few.get(fault)))
          .as("%s with seed %d", fault, SEED)
          .isBetween(6.0, 15.0);
    }
  }

  @Test
  void truthOfCleanFilesNamesWhoeverStandsOnEachLine() throws Exception {
    write(0);

    for (var source : Sources.OF_PEOPLE) {
      holds(source);
    }
  }

  /// Numbers of the agency are left out, and never wrong: where one stands, it is the person's.
  @Test
  void truthStaysRightAboutWhoIsWhoOnEveryLineOfFaultyFiles() throws Exception {
    write(1);
    var refs = refs();
    int checked = 0;

    for (var file : truth().collect(groupingBy(Told::file)).entrySet()) {
      var read = Read.file(folder.resolve(file.getKey()), key(file.getKey()));
      for (var told : file.getValue()) {
        var owner =
            refs.get(read.isWhole(told.line) ? read.cell(told.line, told.role + "_ref") : "");
        if (owner != null) {
          assertThat(owner).as("%s with seed %d", told, SEED).isEqualTo(told.person);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(5000);
  }

  @Test
  void everyLineOfEveryFileOfPeopleIsInTheTruth() throws Exception {
    write(1);

    for (var file :
        truth().collect(groupingBy(Told::file, mapping(Told::line, toSet()))).entrySet()) {
      var read = Read.file(folder.resolve(file.getKey()), key(file.getKey()));
      assertThat(file.getValue()).as(file.getKey()).isEqualTo(read.rows().keySet());
    }
  }

  @Test
  void rowThatIsSentAgainComesInAFileThatIsReadLater() throws Exception {
    write(1);

    assertThat("police_incidents_sent_again.csv").isGreaterThan("police_incidents.csv");
    assertThat(folder.resolve("police_incidents_sent_again.csv")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "ISO,     1985-07-09,       1985-07-09",
    "BRITISH, 1985-07-09,       09/07/1985",
    "BRITISH, 2024-07-09 08:05, 09/07/2024 08:05",
    "SHORT,   1985-07-09,       09/07/85",
    "SHORT,   1924-07-09,       09/07/1924",
    "WORDS,   1985-07-09,       9 Jul 1985",
    "SERIAL,  1985-07-09,       31237",
    "SERIAL,  2024-07-09 18:00, 45482.750000",
    "BRITISH, 1985-02-30,       30/02/1985",
    "BRITISH, 34,               34"
  })
  void datesAreWrittenInTheWayOfTheFile(Style.Dates dates, String iso, String written) {
    assertThat(dates.of(iso)).isEqualTo(written);
  }

  private Map<Fault, Integer> write(double often) throws Exception {
    return new Folder(folder, SEED, often).write(PARTNERSHIP.extracts(), PARTNERSHIP.boundaries());
  }

  private <R extends Row> void holds(Source<R> source) throws Exception {
    var truth = truth().filter(told -> told.file.equals(source.file())).collect(toSet());
    var read = Read.file(folder.resolve(source.file()), source.columns().getFirst().name());
    int line = 1;
    int mentions = 0;
    for (var row : PARTNERSHIP.extracts().of(source)) {
      line++;
      for (var mention : source.mentions(row).entrySet()) {
        var who = mention.getValue();
        mentions++;
        assertThat(truth).contains(new Told(source.file(), line, mention.getKey(), who.person()));
        assertThat(read.cell(line, mention.getKey() + "_surname")).isEqualTo(who.surname());
      }
    }
    assertThat(truth).hasSize(mentions);
  }

  private static Map<String, Integer> refs() {
    var refs = new HashMap<String, Integer>();
    for (var source : Sources.OF_PEOPLE) {
      PARTNERSHIP.extracts().of(source).stream()
          .flatMap(row -> row.mentions().stream())
          .filter(who -> who.ref() != null)
          .forEach(who -> refs.put(Objects.requireNonNull(who.ref()), who.person()));
    }
    return refs;
  }

  private static String key(String file) {
    return Sources.OF_PEOPLE.stream()
        .filter(source -> file.startsWith(source.name()))
        .map(source -> source.columns().getFirst().name())
        .findFirst()
        .orElseThrow();
  }

  private Stream<Told> truth() throws Exception {
    return Files.readAllLines(folder.resolve("truth.csv")).stream().skip(1).map(Told::read);
  }

  /// A line of `truth.csv`.
  private record Told(String file, int line, String role, int person) {

    static Told read(String text) {
      var cells = text.split("[,#]", -1);
      return new Told(cells[0], Integer.parseInt(cells[1]), cells[2], Integer.parseInt(cells[3]));
    }
  }
}
