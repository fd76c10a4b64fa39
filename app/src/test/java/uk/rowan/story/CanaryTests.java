package uk.rowan.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;

/// Words said nowhere else go in through the real pages; the road is walked and every page is asked
/// for by everybody. Then all that is left behind is searched for them.
@RowanTest
@Tag("browser")
@Tag("LO-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {

  @Autowired private ApplicationContext application;
  @Autowired private TestDatabase database;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final List<Traveller.Seen> pages = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final List<String> bodiesOfStrangers = new ArrayList<>();
  private String released = "";
  private String heldBack = "";

  @BeforeAll
  void roadIsWalked() {
    database.renew();
    logged.start();
    ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(logged);
    var partnership = Partnership.found(jdbc, transactions, clock);
    var rows = new Rows(database);
    try (var nurse = Traveller.anyone(application, 390, false)) {
      Road.writes(nurse).press("Send");
      pages.add(nurse.seen().getLast());
    }
    try (var tom = Traveller.as(partnership.tom, application, false)) {
      tom.open("/triage").follow("Rosalind");
      Road.takesOn(tom, "Ama Okoro");
      pages.addAll(tom.seen());
    }
    var at = "/cases/" + rows.found().cases().getFirst();
    try (var ama = Traveller.as(partnership.ama, application, false)) {
      Road.assessesRisk(ama, rows.person());
      Road.makesAPlan(ama, at);
      Road.logsAContact(ama, at);
      Road.setsATask(ama, at);
      Road.writesANote(ama, at);
      Road.tellsWhereSheIs(ama, rows.person());
      pages.addAll(ama.seen());
      released = ama.press("Show address").page().content();
      heldBack = ama.open("/people/" + rows.person() + "/contact").page().content();
    }
    for (var staff : everybody(partnership)) {
      var answers = Walk.reads(staff, rows.found(), application);
      Walk.bodies(answers).forEach(bodies::add);
      if (!staff.agency().equals(partnership.alder.id())) {
        Walk.bodies(answers).forEach(bodiesOfStrangers::add);
      }
    }
  }

  @AfterAll
  void stopListening() {
    ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(logged);
  }

  @Test
  void placeIsInTheAnswerToWhoeverAskedForItAndInNoOther() {
    assertThat(released).containsAnyOf(Words.ADDRESS, Words.SAFE_PLACE);
    assertThat(heldBack).doesNotContain(Words.ADDRESS, Words.SAFE_PLACE);
    assertThat(bodies).allSatisfy(body -> hasNone(body, Words.PLACES));
    assertThat(pages).allSatisfy(page -> hasNone(page.body(), Words.PLACES));
  }

  @Test
  void numberIsInNoAnswerThatNobodyAskedFor() {
    assertThat(bodies).allSatisfy(body -> hasNone(body, Words.NUMBERS));
  }

  @Test
  @Tag("AC-07")
  void nothingIsInAnyAnswerToAnotherAgency() {
    assertThat(bodiesOfStrangers).isNotEmpty();
    assertThat(bodiesOfStrangers).allSatisfy(body -> hasNone(body, all()));
    assertThat(bodiesOfStrangers).allSatisfy(body -> hasNone(body, List.of(Words.FAMILY)));
  }

  @Test
  @Tag("SI-08")
  void addressesAndTitlesAndWhatABrowserKeepsNameNobody() {
    assertThat(pages)
        .allSatisfy(
            page -> {
              var beside = page.address() + page.title() + page.stored();
              hasNone(beside, all());
              hasNone(beside, List.of(Words.FAMILY, "Rosalind"));
            });
  }

  @Test
  @Tag("OP-05")
  void logHoldsNothing() {
    var log =
        logged.list.stream()
            .map(
                event ->
                    event.getFormattedMessage()
                        + event.getThrowableProxy()
                        + event.getMDCPropertyMap())
            .toList();

    assertThat(log).allSatisfy(line -> hasNone(line, all()));
    assertThat(log).allSatisfy(line -> hasNone(line, List.of(Words.FAMILY)));
  }

  @Test
  void noTableHoldsWhatIsSealedAndNamesStandOnlyAmongPeople() throws SQLException, IOException {
    var named = new ArrayList<String>();

    for (var table : dumped().entrySet()) {
      hasNone(table.getValue(), all());
      if (table.getValue().contains(Words.FAMILY) || table.getValue().contains(hex(Words.FAMILY))) {
        named.add(table.getKey());
      }
    }

    assertThat(named).containsExactly("people.person");
  }

  @Test
  void noFileHoldsWhatIsSealed() throws SQLException, IOException {
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
    var found = new ArrayList<String>();

    for (var file : files()) {
      var bytes =
          new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
      all().stream().filter(bytes::contains).forEach(word -> found.add(file + " holds " + word));
    }

    assertThat(found).isEmpty();
  }

  private List<Path> files() throws SQLException, IOException {
    var found = new ArrayList<Path>();
    for (var folder : List.of(Path.of(rowsOf("show data_directory")), database.folder())) {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(Files::isRegularFile).filter(Files::isReadable).forEach(found::add);
        }
      }
    }
    assertThat(found).hasSizeGreaterThan(100);
    return found;
  }

  private String rowsOf(String sql) {
    return new Rows(database).strings(sql).getFirst();
  }

  /// Every table as COPY writes it.
  private Map<String, String> dumped() throws SQLException, IOException {
    var tables =
        new Rows(database)
            .strings(
                "select schemaname || '.' || tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema')");
    var dump = new java.util.TreeMap<String, String>();
    try (var connection = database.asAdministrator()) {
      var copying = connection.unwrap(PGConnection.class).getCopyAPI();
      for (var table : tables) {
        var out = new ByteArrayOutputStream();
        copying.copyOut("copy " + table + " to stdout", out);
        dump.put(table, out.toString(UTF_8));
      }
    }
    assertThat(dump).containsKeys("audit.event", "people.person", "support.contact");
    return dump;
  }

  private static List<String> all() {
    return Stream.of(Words.PLACES, Words.NUMBERS, Words.SEALED).flatMap(List::stream).toList();
  }

  /// Neither as written nor as bytes in hexadecimal.
  private static void hasNone(String text, List<String> words) {
    for (var word : words) {
      assertThat(text.contains(word) || text.contains(hex(word))).as("holds " + word).isFalse();
    }
  }

  private static String hex(String word) {
    return HexFormat.of().formatHex(word.getBytes(UTF_8));
  }

  private static List<Staff> everybody(Partnership partnership) {
    return List.of(
        partnership.ama,
        partnership.tom,
        partnership.mary,
        partnership.piotr,
        partnership.nia,
        partnership.sam,
        partnership.jo,
        partnership.privacyOfficer,
        partnership.gatekeeper,
        partnership.administrator,
        partnership.analyst);
  }
}
