package uk.rowan.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.testing.Staff.as;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.sharing.ConflictKeys;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// Someone asks for help, and whoever harms them works for the very service they ask.
@RowanTest
class StaffInvolvedTests {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private Clock clock;
  @Autowired private TestDatabase database;
  @Autowired private ConflictKeys conflicts;
  @Autowired private ApplicationContext application;

  private Partnership partnership;

  @BeforeEach
  void found() {
    database.renew();
    partnership = Partnership.found(jdbc, transactions, clock);
    as(partnership.ama)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ ->
                        conflicts.keep(
                            partnership.ama.id(),
                            new ConflictKeys.Own(
                                List.of("Ama Okoro"),
                                Optional.of(LocalDate.of(1988, 6, 14)),
                                List.of(),
                                List.of()))));
    referred();
  }

  @Test
  @Tag("AC-05")
  @Tag("AC-07")
  void nobodyOfTheirServiceSeesItAndAGatekeeperGetsOneAlert() throws SQLException {
    var id = strings("select id::text from referrals.referral").getFirst();

    for (var colleague : List.of(partnership.ama, partnership.tom, partnership.mary)) {
      var visitor = Visitor.as(colleague, application);
      assertThat(visitor.get("/triage").body()).doesNotContain(id, "Rosalind");
      assertThat(visitor.get("/triage/" + id).status()).isEqualTo(404);
      assertThat(visitor.get("/").body()).doesNotContain(id, "Rosalind");
    }
    assertThat(strings("select count(*)::text from sharing.gate_alert")).containsExactly("1");
    assertThat(strings("select distinct ground from sharing.exclusion"))
        .containsExactly("CONFLICT");
  }

  @Test
  @Tag("AC-05")
  void referrerIsToldNothingOfIt() {
    var writer = new Writer(port);

    var reference = Forms.sent(writer, "A second worry.");

    assertThat(reference).isNotEmpty();
    assertThat(writer.page().text()).doesNotContain("staff", "restricted");
  }

  private void referred() {
    var writer = new Writer(port);
    Forms.toTheWorry(writer);
    writer.press("next", "concern", "He works there. Nobody there may know.");
    writer.press("next", "risk", "HIGH");
    writer.press("unknown");
    writer.press("unknown");
    writer.press("change-HARMING");
    writer.press(
        "next",
        "harmGiven",
        "Ama",
        "harmFamily",
        "Okoro",
        "harmBorn.day",
        "14",
        "harmBorn.month",
        "6",
        "harmBorn.year",
        "1988");
    writer.press("send");
  }

  private List<String> strings(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
