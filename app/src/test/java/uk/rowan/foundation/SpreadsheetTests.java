package uk.rowan.foundation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTests {

  @ParameterizedTest
  @Tag("IN-02")
  @Tag("ASVS-1.2.10")
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1"})
  void formulaIsDisarmed(String cell) throws IOException {
    var sheet = sheet(cell);

    assertThat(new String(bytes(sheet.asCsv("list.csv")), UTF_8)).contains("'" + cell.charAt(0));
    var ods = content(bytes(sheet.asOds("list.ods")));
    assertThat(ods.select("table|table-cell"))
        .allMatch(it -> it.attr("office:value-type").equals("string"));
    assertThat(ods.select("[table:formula]")).isEmpty();
  }

  @Test
  void wordsComeBackAsTheyWere() throws IOException {
    var words = "Ó Briain, \"Bea\" <b>&\nWren";

    var csv = new String(bytes(sheet(words).asCsv("list.csv")), UTF_8);
    var ods = content(bytes(sheet("Ó Briain <b>& \u0001").asOds("list.ods")));

    assertThat(csv).contains("\"Ó Briain, \"\"Bea\"\" <b>&\nWren\"");
    assertThat(ods.text()).contains("Ó Briain <b>&");
  }

  @Test
  void openDocumentSaysFirstAndUncompressedWhatItIs() throws IOException {
    var bytes = bytes(sheet("A").asOds("list.ods"));

    assertThat(new String(bytes, 30, 54, UTF_8))
        .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
  }

  private static Spreadsheet sheet(String cell) {
    return new Spreadsheet(
        "Cases", List.of("Taken today"), List.of("Name"), List.of(List.of(cell)));
  }

  private static byte[] bytes(Answer answer) throws IOException {
    var out = new ByteArrayOutputStream();
    ((Answer.File) answer).body().writeTo(out);
    return out.toByteArray();
  }

  private static Document content(byte[] ods) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(ods))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return Jsoup.parse(zip, "UTF-8", "", Parser.xmlParser());
        }
      }
    }
    throw new IllegalStateException("no content");
  }
}
