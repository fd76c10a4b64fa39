package uk.rowan.extracts.checking;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.extracts.checking.Sent.csv;
import static uk.rowan.extracts.checking.Sent.incident;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.rowan.extracts.mapping.Mappings;
import uk.rowan.extracts.reading.Refused;

/// How files arrive: encodings, separators, headers, workbooks, and what is no table at all.
class FilesTests {

  private static final Clock MARCH =
      Clock.fixed(Instant.parse("2026-03-03T10:00:00Z"), ZoneOffset.UTC);
  private static final Mappings MAPPINGS = Mappings.standard();
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String ZOE = csv(incident("victim_forenames", "Zoë"));

  @TempDir private Path folder;

  @Test
  void everyEncodingGivesTheSameName() {
    assertThat(
            List.of(
                ZOE.getBytes(UTF_8),
                ("\ufeff" + ZOE).getBytes(UTF_8),
                ("\ufeff" + ZOE).getBytes(UTF_16LE),
                ("\ufeff" + ZOE).getBytes(UTF_16BE),
                ZOE.getBytes(UTF_16LE),
                ZOE.getBytes(WINDOWS)))
        .allSatisfy(
            bytes ->
                assertThat(read(bytes).getFirst().people().getFirst().parts())
                    .containsEntry("forenames", "Zoë"));
  }

  /// One letter for another in a name would be believed.
  @Test
  void lineOfAnotherEncodingPastedIntoUtf8IsUnreadableAndNotAnotherLetter() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        (ZOE + Sent.line(incident("incident_ref", "INC-2", "victim_forenames", "Chloë")))
            .getBytes(UTF_8));
    bytes.writeBytes(
        Sent.line(incident("incident_ref", "INC-3", "victim_forenames", "Renée"))
            .getBytes(WINDOWS));

    var rows = read(bytes.toByteArray());

    assertThat(rows.get(1).people().getFirst().parts()).containsEntry("forenames", "Chloë");
    assertThat(rows.get(2).people().getFirst().parts()).doesNotContainKey("forenames");
    assertThat(rows.get(2).remarks())
        .containsExactly(new Remark("victim_forenames", Rule.TEXT_UNREADABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void separatorIsFoundOut(String separator) {
    var row = incident();

    var text =
        String.join(separator, row.keySet())
            + "\r\n"
            + String.join(separator, row.values())
            + "\r\n";

    assertThat(read(text.getBytes(UTF_8))).hasSize(1);
  }

  @Test
  void lineIsThePhysicalOneWhateverStandsAboveOrWithin() {
    var row = incident("offence_group", "two\nlines");
    var next = incident("incident_ref", "INC-2", "offence_group", "one");

    var rows = read(("Incidents\n\n,,\n" + csv(row) + "\n" + Sent.line(next)).getBytes(UTF_8));

    assertThat(rows.stream().map(one -> one.line().number())).containsExactly(5, 8);
    assertThat(rows.getFirst().values()).containsEntry("offence_group", "two lines");
  }

  @ParameterizedTest
  @ValueSource(strings = {"minor", "\"minor\""})
  void quotationMarkThatIsNotClosedCostsItsOwnRowAlone(String later) {
    var open = Sent.line(incident("incident_ref", "INC-2", "injury", "none"));
    var text =
        csv(incident("injury", "none"))
            + '"'
            + open
            + Sent.line(incident("incident_ref", "INC-3", "injury", "none"))
            + Sent.line(incident("incident_ref", "INC-4", "injury", "none")).replace("none", later);
    Sent.file(folder, "police_incidents.csv", text);

    var rows = rows();

    var sound =
        rows.stream().filter(Checked.Sound.class::isInstance).map(Checked.Sound.class::cast);
    assertThat(sound.map(row -> row.values().get("incident_ref")))
        .containsExactly("INC-1", "INC-3", "INC-4");
    assertThat(rows.get(1).line().number()).isEqualTo(3);
    assertThat(rows.get(1)).isInstanceOf(Checked.Unsound.class);
  }

  @Test
  void headersMayBeInAnyOrderCaseAndWordsAndMoreThanAreKnown() throws Exception {
    var text =
        """
        Suspect Surname,VICTIM LAST NAME,Class,Date Recorded,Shoe size,Incident Number
        Farrier,Farrier,non-crime,05/02/2026,38,INC-9
        """;
    Sent.file(folder, "police_incidents.csv", text);
    var rows = new ArrayList<Checked>();

    var extra = check().read(only(), rows::add);

    assertThat(extra).containsExactly("Shoe size");
    assertThat(((Checked.Sound) rows.getFirst()).values())
        .isEqualTo(
            Map.of(
                "incident_ref", "INC-9",
                "recorded_at", "2026-02-05",
                "classification", "NON_CRIME"));
  }

  @Test
  void workbookIsReadFromTheFirstSheetThatHasTheHeader() {
    Sent.bytes(folder, "police_incidents.xlsx", workbook());

    var rows = read();

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().line().number()).isEqualTo(3);
    assertThat(rows.getFirst().values())
        .containsEntry("incident_ref", "1001")
        .containsEntry("recorded_at", "2026-02-05T12:00:00");
    assertThat(rows.get(1).values()).containsEntry("incident_ref", "1002");
  }

  private static byte[] workbook() {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("Notes").value(0, 0, "Nothing here");
      var sheet = workbook.newWorksheet("Incidents");
      sheet.value(0, 0, "Incidents of February");
      var header =
          List.of(
              "incident_ref",
              "recorded_at",
              "classification",
              "victim_surname",
              "suspect_surname",
              "injury");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(1, i, header.get(i));
      }
      sheet.value(2, 0, 1001);
      sheet.value(2, 1, 46058.5);
      sheet.value(2, 2, "CRIME");
      sheet.value(2, 3, "Farrier");
      sheet.value(2, 4, "Farrier");
      sheet.formula(4, 0, "A3+1");
      sheet.value(4, 0, 1002);
      sheet.value(4, 1, "05/02/2026");
      sheet.value(4, 2, "CRIME");
      sheet.value(4, 3, "Smythe");
      sheet.value(4, 4, "Smythe");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void shapesAreReadFromGeoJson() {
    Sent.file(
        folder,
        "boundaries.geojson",
        """
        {"type": "FeatureCollection", "crs": {"features": 1}, "features": [
        {"type": "Feature", "properties": {"WD24CD": "E05000001", "name": "Elm"}, "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [0, 1], [0, 0]]]}},
        {"type": "Feature", "properties": {"WD24CD": "E05000002"}, "geometry": null}]}
        """);

    var rows = rows();

    assertThat(((Checked.Sound) rows.getFirst()).values()).containsEntry("ward_code", "E05000001");
    assertThat(rows.get(1)).isInstanceOf(Checked.Unsound.class);
  }

  @Test
  void whatIsNoTableIsRefusedWholeWithTheReason() {
    assertThat(refusal("police_incidents.csv", new byte[0])).contains("empty");
    assertThat(refusal("police_incidents.csv", "a\u0000b,c\n1,2\n3,4".getBytes(UTF_8)))
        .contains("not text");
    assertThat(refusal("police_incidents.csv", "%PDF-1.7 and so on".getBytes(UTF_8)))
        .contains("not text");
    assertThat(refusal("police_incidents.csv", "one,two\n1,2\n".getBytes(UTF_8)))
        .contains("No header");
    assertThat(
            refusal(
                "police_incidents.csv", "incident_ref,classification\n1,CRIME\n".getBytes(UTF_8)))
        .contains("recorded_at")
        .contains("victim_surname");
    assertThat(
            refusal(
                "police_incidents.xlsx",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
        .contains("password");
    assertThat(refusal("police_incidents.xlsx", "PK\u0003\u0004 broken".getBytes(UTF_8)))
        .contains("damaged");
    assertThat(refusal("boundaries.geojson", "{\"type\": 1}".getBytes(UTF_8))).contains("GeoJSON");
    assertThat(refusal("boundaries.geojson", "{\"features\": [{\"pro".getBytes(UTF_8)))
        .contains("JSON");
  }

  @Test
  void workbookThatHoldsMoreThanAWorkbookIsRefused() {
    assertThat(
            refusal(
                "police_incidents.xlsx", zip("xl/workbook.xml", "<a/>", "xl/vbaProject.bin", "x")))
        .contains("macros");
    assertThat(
            refusal(
                "police_incidents.xlsx",
                zip("xl/workbook.xml", "<a/>", "xl/embeddings/a.bin", "x")))
        .contains("other files");
    assertThat(
            refusal(
                "police_incidents.xlsx",
                zip("xl/workbook.xml", "<a/>", "xl/media/a.png", "PK\u0003\u0004zip")))
        .contains("archive");
    assertThat(
            refusal(
                "police_incidents.xlsx",
                zip("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")))
        .contains("document type");
    assertThat(
            refusal(
                "police_incidents.xlsx",
                zip("xl/workbook.xml", "<a/>", "xl/bomb.bin", "0".repeat(80 << 20))))
        .contains("unpacks to far more");
    assertThat(refusal("police_incidents.xlsx", zip("letter.txt", "Dear all")))
        .contains("no workbook");
  }

  private static byte[] zip(String... parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String refusal(String name, byte[] bytes) {
    var file =
        new Delivered.File(Sent.bytes(folder, name, bytes), MAPPINGS.named(name).orElseThrow());
    try {
      check().read(file, _ -> {});
      return "not refused";
    } catch (Refused e) {
      return e.reason();
    }
  }

  private static CheckFile check() {
    return new CheckFile(MAPPINGS, MARCH, new byte[32]);
  }

  private Delivered.File only() {
    try {
      return Delivered.in(folder, MAPPINGS).files().getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Checked> rows() {
    var rows = new ArrayList<Checked>();
    try {
      check().read(only(), rows::add);
    } catch (Refused e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  private List<Checked.Sound> read(byte[] bytes) {
    Sent.bytes(folder, "police_incidents.csv", bytes);
    return read();
  }

  private List<Checked.Sound> read() {
    return rows().stream().map(Checked.Sound.class::cast).toList();
  }
}
