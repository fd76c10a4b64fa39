package uk.rowan.extracts.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.rowan.extracts.checking.Sent.csv;
import static uk.rowan.extracts.checking.Sent.file;
import static uk.rowan.extracts.checking.Sent.incident;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.extracts.Extracts;
import uk.rowan.extracts.LoadedFile;
import uk.rowan.extracts.LoadedFolder;
import uk.rowan.extracts.Mention;
import uk.rowan.extracts.QuarantinedRow;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Purpose;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;

/// Taking files in: what is there afterwards, who sees it, and what happens when it goes wrong.
@RowanTest
class LoadExtractsTests {

  private static final String INCIDENTS = "select count(*) from extracts.police_incidents";
  private static final String INJURY =
      "select injury from extracts.police_incidents where incident_ref = 'INC-1'";

  @Autowired private Extracts extracts;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestDatabase database;
  @Autowired private TestClock clock;

  @TempDir private Path folder;

  @BeforeEach
  void beginAnew() {
    database.renew();
  }

  @Test
  void sameFileTwiceChangesNothing() {
    file(folder, "police_incidents.csv", csv(incident(), incident("incident_ref", "")));
    var first = load();
    var before = everything();

    var second = load();

    assertThat(first.files()).containsExactly(loaded("police_incidents.csv", 2, 1, 1, 0, false));
    assertThat(second.files()).containsExactly(loaded("police_incidents.csv", 2, 1, 1, 0, true));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void cumulativeRefreshLoadsOnlyWhatIsNew() {
    file(folder, "police_incidents_1.csv", csv(incident()));
    load();
    file(folder, "police_incidents_2.csv", csv(incident(), incident("incident_ref", "INC-2")));

    var second = load();

    assertThat(second.files().getLast())
        .isEqualTo(loaded("police_incidents_2.csv", 2, 1, 0, 1, false));
    assertThat(number(INCIDENTS)).isEqualTo(2);
  }

  @Test
  void correctionReplacesAndHistoryIsKept() {
    file(folder, "police_incidents_1.csv", csv(incident("injury", "minor")));
    load();
    file(folder, "police_incidents_2.csv", csv(incident("injury", "serious")));

    load();

    assertThat(text(INJURY)).isEqualTo("serious");
    assertThat(number("select count(*) from extracts.entry")).isEqualTo(2);
  }

  /// Later is later in the order of names: a delivery that was late replaces nothing after it.
  @Test
  void fileThatComesLateDoesNotReplaceWhatItsSuccessorCorrected() {
    file(folder, "police_incidents_2.csv", csv(incident("injury", "serious")));
    load();
    file(folder, "police_incidents_1.csv", csv(incident("injury", "minor")));

    load();

    assertThat(text(INJURY)).isEqualTo("serious");
  }

  @Test
  void correctedFileOfTheSameNameReplaces() throws Exception {
    file(folder, "police_incidents.csv", csv(incident("injury", "minor")));
    load();
    file(folder, "police_incidents.csv", csv(incident("injury", "serious")));

    load();

    assertThat(text(INJURY)).isEqualTo("serious");
  }

  @Test
  void fileThatFailsMidwayIsNotThereAndCanBeLoadedAgain() {
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < 5_100; i++) {
      rows.add(incident("incident_ref", "INC-" + i));
    }
    file(folder, "police_incidents_1.csv", csv(incident()));
    file(folder, "police_incidents_2.csv", csv(rows));
    breakAfterRows(5_000);

    assertThatThrownBy(this::load).isInstanceOf(RuntimeException.class);
    assertThat(number("select count(*) from extracts.entry")).isEqualTo(1);
    mend();

    var again = load();

    assertThat(again.files())
        .containsExactly(
            loaded("police_incidents_1.csv", 1, 1, 0, 0, true),
            loaded("police_incidents_2.csv", 5_100, 5_099, 0, 1, false));
    assertThat(number(INCIDENTS)).isEqualTo(5_100);
  }

  @Test
  void twoLoadsAtOnceDoNotDisturbEachOther() throws Exception {
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < 300; i++) {
      rows.add(incident("incident_ref", "INC-" + i));
    }
    file(folder, "police_incidents.csv", csv(rows));

    try (var both = Executors.newFixedThreadPool(2)) {
      Callable<LoadedFolder> loading = this::load;
      var answers = both.invokeAll(List.of(loading, loading));
      for (var answer : answers) {
        assertThat(answer.get().files().getFirst().loaded()).isEqualTo(300);
      }
    }

    assertThat(number(INCIDENTS)).isEqualTo(300);
    assertThat(number("select count(*) from extracts.delivery")).isEqualTo(1);
    assertThat(number("select count(*) from extracts.link where until is null")).isEqualTo(600);
  }

  @Test
  void refusedFileLeavesNothingBehind() {
    file(folder, "police_incidents_1.csv", "no header\n");
    file(folder, "police_incidents_2.csv", csv(incident()));

    var loaded = load();

    assertThat(loaded.isAnyRefused()).isTrue();
    assertThat(loaded.files().getFirst().refused()).contains("No header");
    assertThat(number("select count(*) from extracts.delivery")).isEqualTo(1);
  }

  @Test
  void everyoneNamedIsGivenOutDuplicatesAndReplacedRowsIncluded() {
    file(
        folder,
        "police_incidents_1.csv",
        csv(
            incident("injury", "minor"),
            incident("injury", "minor"),
            incident("incident_ref", "")));
    file(folder, "police_incidents_2.csv", csv(incident("injury", "serious")));
    load();

    var people = new ArrayList<Mention>();
    var quarantined = new ArrayList<QuarantinedRow>();
    asAnalyst(
        () -> {
          extracts.people(people::add);
          extracts.quarantined(quarantined::add);
          return people.size();
        });

    assertThat(people.stream().map(one -> one.file() + " " + one.rowRef()))
        .containsExactly(
            "police_incidents_1.csv 2#victim",
            "police_incidents_1.csv 2#suspect",
            "police_incidents_1.csv 3#victim",
            "police_incidents_1.csv 3#suspect",
            "police_incidents_2.csv 2#victim",
            "police_incidents_2.csv 2#suspect");
    assertThat(people.stream().map(Mention::person).distinct()).hasSize(2);
    assertThat(quarantined)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(4);
              assertThat(row.field()).isEqualTo("incident_ref");
              assertThat(row.rule()).isEqualTo("field.required");
            });
  }

  @Test
  void samePersonIsOneAcrossAgenciesAndKeepsTheirNumber() {
    file(folder, "police_incidents.csv", csv(incident()));
    load();
    long before = number("select victim_person from extracts.police_incidents");
    file(
        folder,
        "idva_referrals.csv",
        """
        referral_no,received,source,service,client_forenames,client_surname,client_dob,client_postcode
        R-1,10/02/2026,police,IDVA,Willow,FARRIER,14/06/1991,cw12ab
        """);

    load();

    assertThat(number("select client_person from extracts.idva_referrals")).isEqualTo(before);
    assertThat(number("select suspect_person from extracts.police_incidents")).isNotEqualTo(before);
  }

  @Test
  void wardIsThatOfThePostcodeAlsoWhenTheListComesLater() {
    file(folder, "police_incidents.csv", csv(incident()));
    load();
    file(folder, "postcodes.csv", "postcode,ward_code\nCW1 2AB,E05000001\n");

    load();

    assertThat(text("select victim_ward from extracts.police_incidents")).isEqualTo("E05000001");
    assertThat(text("select ward from extracts.mention where role = 'victim'"))
        .isEqualTo("E05000001");
  }

  /// A leaked address can kill: neither the rows, nor quarantine, nor the audit holds one.
  @Test
  @Tag("LO-01")
  void whereSomeoneIsStandsNowhereInTheOpen() throws SQLException {
    file(
        folder,
        "police_incidents.csv",
        csv(
            incident(
                "victim_house",
                "Canary House",
                "victim_postcode",
                "CW1 OZZ",
                "victim_phone",
                "07700900987"),
            incident(
                "incident_ref", "", "victim_house", "Canary Lodge", "victim_postcode", "CW1 OZZ")));
    load();

    try (var connection = database.asAdministrator();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select string_agg(t, ' ') from (
                    select e::text as t from extracts.entry e union all select n::text from extracts.named n
                    union all select q::text from extracts.quarantine q union all select f::text from extracts.finding f
                    union all select a::text from audit.event a) all_rows
                """)) {
      rows.next();
      assertThat(rows.getString(1))
          .contains("Farrier")
          .doesNotContainIgnoringCase("canary")
          .doesNotContain("0ZZ", "OZZ", "900987");
    }
  }

  @Test
  @Tag("AC-13")
  void agencySeesItsOwnRowsAndAStrangerNone() {
    var partnership = Partnership.found(jdbc, transactions, clock);
    file(
        folder,
        "idva_referrals.csv",
        """
        referral_no,received,source,service,client_surname
        R-1,10/02/2026,police,IDVA,Farrier
        R-2,10/02/2026,police,WRONG,Farrier
        """);
    load();

    for (var view :
        List.of(
            "entry", "named", "quarantine", "delivery", "finding", "link", "mention", "loaded")) {
      var sql = "select count(*) from extracts." + view;
      assertThat(number(partnership.mary.because(Purpose.GOVERNANCE), sql))
          .as("%s, by who looks after the rules of the owner", view)
          .isPositive();
      assertThat(number(partnership.sam.because(Purpose.GOVERNANCE), sql))
          .as("%s, by another agency", view)
          .isZero();
      assertThat(number(partnership.ama.because(Purpose.SUPPORT), sql))
          .as("%s, in casework", view)
          .isZero();
      assertThat(number(Acting.publicForm(), sql)).as("%s, at the public form", view).isZero();
      assertThat(number(Acting.system(), sql)).as("%s, by a job", view).isZero();
    }
  }

  @Test
  @Tag("AU-01")
  void loadIsOneAuditedActForEachFileAndBatch() {
    file(folder, "police_incidents.csv", csv(incident(), incident("incident_ref", "")));
    load();

    try (var connection = database.asAdministrator();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select action || ': ' || regexp_replace(basis, '[0-9a-f]{64}', 'x') from audit.event where action like 'extracts.%' order by 1")) {
      var events = new ArrayList<String>();
      while (rows.next()) {
        events.add(rows.getString(1));
      }
      assertThat(events)
          .containsExactly(
              "extracts.batch: rows to 2, digest x",
              "extracts.linked: named 2, links changed 2",
              "extracts.loaded: read 2, loaded 1, quarantined 1, duplicates 0, sha256 x");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LoadedFile loaded(
      String name, int read, int loaded, int quarantined, int duplicates, boolean before) {
    return new LoadedFile(
        name, "police_incidents", read, loaded, quarantined, duplicates, before, null);
  }

  private LoadedFolder load() {
    return asAnalyst(() -> extracts.load(folder, _ -> {}));
  }

  private static <T> T asAnalyst(Callable<T> work) {
    return as(Acting.analyst(), work);
  }

  private static <T> T as(Acting acting, Callable<T> work) {
    try {
      return acting.during(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long number(String sql) {
    return number(Acting.analyst(), sql);
  }

  private long number(Acting acting, String sql) {
    return as(acting, () -> transactions.execute(_ -> jdbc.sql(sql).query(Long.class).single()));
  }

  private String text(String sql) {
    return asAnalyst(() -> transactions.execute(_ -> jdbc.sql(sql).query(String.class).single()));
  }

  /// Every row of every table, the numbers that they were given included.
  private List<String> everything() {
    var all = new ArrayList<String>();
    for (var table :
        List.of("delivery", "entry", "named", "link", "repeat", "quarantine", "finding")) {
      all.addAll(
          asAnalyst(
              () ->
                  transactions.execute(
                      _ ->
                          jdbc.sql("select t::text from extracts." + table + " t order by 1")
                              .query(String.class)
                              .list())));
    }
    return all;
  }

  /// The disk, say, is full from the row of that number on.
  private void breakAfterRows(int rows) {
    administer(
        """
        create function public.full() returns trigger language plpgsql as $$
        begin
            if (select count(*) from extracts.entry) >= %d then raise exception 'no room'; end if;
            return null;
        end $$;
        create trigger full_disk after insert on extracts.entry for each statement execute function public.full();
        """
            .formatted(rows));
  }

  private void mend() {
    administer("drop trigger full_disk on extracts.entry; drop function public.full();");
  }

  private void administer(String sql) {
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
