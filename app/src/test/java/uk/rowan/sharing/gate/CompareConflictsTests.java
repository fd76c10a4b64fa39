package uk.rowan.sharing.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Purpose;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.ConflictKeys;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;

/// What staff enter about themselves restricts whom it finds, whichever came first.
@RowanTest
class CompareConflictsTests {

  private static final LocalDate BORN = LocalDate.of(1985, 5, 17);

  @Autowired private EnterConflicts enterConflicts;
  @Autowired private CompareConflicts compareConflicts;
  @Autowired private ShowGate showGate;
  @Autowired private Access access;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  @Test
  @Tag("AC-05")
  void changeOfTheRegisterFindsThoseAlreadyKnownOnceAndTellsAGatekeeper() {
    var partnership = Partnership.found(jdbc, transactions, clock);
    var persons = Persons.of(application);
    var before = persons.workedWithBy(partnership.ama, "Josephine", "Larch", BORN);
    assertThat(sees(partnership.ama, before)).isTrue();

    var own =
        new ConflictKeys.Own(
            List.of("Jo Kite", "Josephine Larch"), Optional.of(BORN), List.of(), List.of());
    partnership.jo.because(Purpose.SUPPORT).run(() -> enterConflicts.enter(own));
    compareConflicts.compare();
    compareConflicts.compare();

    assertThat(sees(partnership.ama, before)).isFalse();
    assertThat(alertsAbout(partnership.gatekeeper, before)).isEqualTo(1);
    var after = persons.workedWithBy(partnership.ama, "Larch", "Josephine", BORN);
    assertThat(sees(partnership.ama, after)).isFalse();
  }

  private long alertsAbout(Staff gatekeeper, PersonId person) {
    try {
      return gatekeeper.because(Purpose.GOVERNANCE).during(showGate::alerts).stream()
          .filter(alert -> alert.alert().person().equals(person))
          .count();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean sees(Staff who, PersonId person) {
    try {
      return who.because(Purpose.SUPPORT)
          .during(
              () ->
                  access.look(Act.READ, person.value(), Set.of(FieldClass.IDENTITY))
                      instanceof Look.Open);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
