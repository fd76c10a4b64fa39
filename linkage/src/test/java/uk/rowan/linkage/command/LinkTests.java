package uk.rowan.linkage.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.rowan.linkage.People;

class LinkTests {

  @TempDir Path folder = Path.of("");
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path csv = folder;

  @BeforeEach
  void people() throws IOException {
    csv = file("people.csv", "number,who,forename,last name,Date of Birth,gender,post_code", 1);
  }

  @Test
  void filesAreLinkedAndTheResultsAreWhereTheyShouldBe() throws IOException {
    int code = link("--in", csv, "--id", "number", "--truth", "who:p(\\d+)", "--out", out());

    assertThat(code).isEqualTo(Link.DONE);
    assertThat(lines("clusters.csv")).hasSize(1501).first().isEqualTo("source,id,cluster");
    assertThat(lines("clusters.csv").get(1)).isEqualTo("people.csv,r0,1");
    assertThat(lines("edges.csv").getFirst())
        .isEqualTo("id_l,id_r,source_l,source_r,weight,probability");
    assertThat(lines("review.csv").getFirst())
        .isEqualTo("cluster_l,cluster_r,id_l,id_r,weight,reason");
    assertThat(Files.readString(out().resolve("report.html")))
        .contains("<svg", "Whether it is worse for some")
        .doesNotContain("http://", "<script", "src=");
    assertThat(words())
        .contains("forename as given name", "last name as family name", "records          1,500")
        .contains("candidate pairs", "peak memory", "F1");
  }

  @Test
  void everyEdgeHasTheProbabilityOfItsWeight() throws IOException {
    link("--in", csv, "--out", out());

    for (var line : lines("edges.csv").subList(1, lines("edges.csv").size())) {
      var cells = line.split(",", -1);
      double weight = Double.parseDouble(cells[4]);
      double odds = Math.pow(2, weight);
      assertThat(weight).isGreaterThanOrEqualTo(-5);
      assertThat(Math.abs(Double.parseDouble(cells[5]) - odds / (1 + odds))).isLessThan(2e-9);
    }
  }

  @Test
  void theModelThatWasLearnedGivesTheSameEdgesAgain() throws IOException {
    link("--in", csv, "--out", out());
    var edges = lines("edges.csv");

    int code = link("--in", csv, "--model", out().resolve("model.json"), "--out", out());

    assertThat(code).isEqualTo(Link.DONE);
    assertThat(lines("edges.csv")).isEqualTo(edges);
  }

  @Test
  void severalFilesWithOtherHeadingsAreLinkedAcross() throws IOException {
    var other = file("personen.csv", "nr;wer;Vorname;Nachname;Geburtsdatum;Geschlecht;PLZ", 1);

    int code = link("--in", csv, "--in", other, "--across-only", "--out", out());

    assertThat(code).isEqualTo(Link.DONE);
    assertThat(words()).contains("Nachname as family name", "PLZ as postcode");
    assertThat(lines("edges.csv").subList(1, 50))
        .allMatch(line -> line.contains("people.csv") && line.contains("personen.csv"));
  }

  @Test
  void withoutAnIdTheLineTellsRecordsApart() throws IOException {
    link("--in", csv, "--out", out());

    assertThat(lines("clusters.csv").get(1)).isEqualTo("people.csv,2,1");
  }

  @Test
  void aBadRowIsToldByLineAndLeftOut() throws IOException {
    Files.writeString(csv, Files.readString(csv) + "only,three,cells\n", UTF_8);

    int code = link("--in", csv, "--out", out());

    assertThat(code).isEqualTo(Link.DONE);
    assertThat(words()).contains("people.csv: line 1502 has 3 cells, not 7, and was left out.");
    assertThat(lines("clusters.csv")).hasSize(1501);
  }

  @Test
  void quotationMarksLineEndsWithinThemAndOldAlphabetsAreUnderstood() throws IOException {
    var odd = folder.resolve("odd.csv");
    Files.write(
        odd,
        "id,vorname,nachname,geburtsdatum\r\n1,\"J\u00fcrgen\",\"M\u00fcller, geb.\n\"\"von\"\" Au\",3.4.1950\r\n2, Juergen , Mueller ,1950-04-03\r\n"
            .getBytes(ISO_8859_1));

    int code = link("--in", odd, "--id", "id", "--out", out());

    assertThat(code).isEqualTo(Link.DONE);
    assertThat(lines("clusters.csv")).hasSize(3);
    assertThat(words()).contains("records          2");
  }

  @Test
  void dayMonthAndYearMayHaveColumnsOfTheirOwn() throws IOException {
    var german = folder.resolve("rl.csv");
    Files.writeString(
        german, "fname_c1,lname_c1,by,bm,bd\nCARSTEN,MEIER,1949,7,22\nCARSTEN,MEIER,1949,7,22\n");

    link("--in", german, "--out", out());

    assertThat(words()).contains("by, bm, bd as date of birth");
    assertThat(lines("clusters.csv").get(1)).endsWith(",1");
  }

  @Test
  void whatIsNoFileOfRecordsGetsOneSentence() throws IOException {
    var zip = folder.resolve("x.csv");
    Files.write(zip, new byte[] {'P', 'K', 3, 4, 0, 0, 7});
    assertThat(link("--in", zip, "--out", out())).isEqualTo(Link.INPUT);
    assertThat(words()).contains("x.csv is not a file of comma-separated values").hasLineCount(2);

    Files.writeString(zip, "colour,size\nred,4\n");
    assertThat(link("--in", zip, "--out", out())).isEqualTo(Link.INPUT);

    Files.writeString(zip, "");
    assertThat(link("--in", zip, "--out", out())).isEqualTo(Link.INPUT);

    assertThat(link("--in", folder.resolve("none.csv"), "--out", out())).isEqualTo(Link.INPUT);
    assertThat(link("--in", folder, "--out", out())).isEqualTo(Link.INPUT);
    assertThat(link("--in", csv, "--id", "nonsense", "--out", out())).isEqualTo(Link.INPUT);
  }

  @Test
  void whatIsNotUnderstoodIsToldWithTheUsage() {
    assertThat(link()).isEqualTo(Link.USAGE);
    assertThat(link("--in", csv)).isEqualTo(Link.USAGE);
    assertThat(link("--in", csv, "--out", out(), "--across-only")).isEqualTo(Link.USAGE);
    assertThat(link("--in", csv, "--out", out(), "--what", "1")).isEqualTo(Link.USAGE);
    assertThat(link("--in", csv, "--out", out(), "--truth", "who:(")).isEqualTo(Link.USAGE);
    assertThat(words()).contains("./rowan link --in a.csv");
  }

  @Test
  void whateverTheBytesTheProgramEndsWithAnAnswer() throws IOException {
    long seed = 77;
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    byte[] good = Files.readAllBytes(csv);
    for (int i = 0; i < 60; i++) {
      byte[] bad = java.util.Arrays.copyOf(good, 200 + random.nextInt(8000));
      for (int slip = random.nextInt(30); slip > 0; slip--) {
        byte[] odd = {'"', ',', '\n', '\r', ';', (byte) 0xC3, (byte) 0xFF, ' ', 0, '\t'};
        bad[random.nextInt(bad.length)] = odd[random.nextInt(odd.length)];
      }
      Files.write(csv, bad);
      assertThat(link("--in", csv, "--out", out())).isIn(Link.DONE, Link.INPUT);
    }
  }

  private Path file(String name, String headings, long seed) throws IOException {
    var separator = headings.contains(";") ? ";" : ",";
    var text =
        new People(seed)
            .records(1500).stream()
                .map(
                    one ->
                        one.id()
                            + separator
                            + "p"
                            + one.person()
                            + separator
                            + String.join(separator, one.forms()))
                .collect(Collectors.joining("\n", headings + "\n", "\n"));
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(out().resolve(name), UTF_8);
  }

  private String words() {
    return said.toString(UTF_8);
  }

  private int link(Object... words) {
    var stream = new PrintStream(said, true, UTF_8);
    return Link.run(
        stream,
        stream,
        java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new));
  }
}
