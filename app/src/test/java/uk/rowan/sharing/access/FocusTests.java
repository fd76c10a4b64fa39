package uk.rowan.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.rowan.testing.Staff.as;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Focus;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.TestDatabase;

/// Work about one person, and relationships that are had once at a time.
@RowanTest
class FocusTests {

  static final String OVERLAP =
      """
      insert into sharing.relationship (id, holder, subject, person, kind, stage, basis, valid, recorded_by)
      select gen_random_uuid(), holder, subject, person, kind, stage, basis,
             tstzrange(lower(valid) - interval '1 hour', lower(valid) + interval '%s'), recorded_by
      from sharing.relationship
      limit 1
      """;

  @Autowired private Focus focus;
  @Autowired private PeopleDirectory people;
  @Autowired private ApplicationContext application;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private Clock clock;
  @Autowired private TestDatabase database;

  private Partnership partnership;
  private PersonId one;
  private PersonId another;

  @BeforeEach
  void twoPersonsOfOneWorker() {
    partnership = Partnership.found(jdbc, transactions, clock);
    var persons = Persons.of(application);
    one = persons.workedWithBy(partnership.ama, "Ivy", "Holloway", LocalDate.of(1990, 1, 2));
    another = persons.workedWithBy(partnership.ama, "Una", "Brindle", LocalDate.of(1985, 3, 4));
  }

  @Test
  void inFocusOnOnePersonNobodyElseIsSeenAndAfterwardsTheyAre() {
    as(partnership.ama)
        .run(
            () -> {
              var seen =
                  transactions.execute(
                      _ -> {
                        var during = focus.on(one, () -> people.cards(List.of(one, another)));
                        var after = people.cards(List.of(one, another));
                        return List.of(during.keySet(), after.keySet());
                      });

              assertThat(seen.getFirst()).containsExactly(one);
              assertThat(seen.getLast()).containsExactlyInAnyOrder(one, another);
            });
  }

  @Test
  void focusOnAStrangerShowsNobody() {
    as(partnership.mary)
        .run(() -> assertThat(focus.on(one, () -> people.cards(List.of(one, another)))).isEmpty());
  }

  @Test
  void relationshipThatEndedDoesNotOverlapWithOneThatGoesOn() throws SQLException {
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement()) {

      assertThatThrownBy(() -> statement.execute(OVERLAP.formatted("1 minute")))
          .hasMessageContaining("once at a time");

      assertThat(statement.executeUpdate(OVERLAP.formatted("0 minutes"))).isEqualTo(1);
    }
  }
}
