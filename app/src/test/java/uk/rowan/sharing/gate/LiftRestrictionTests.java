package uk.rowan.sharing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;

/// Every way by which one person alone might lift a restriction, and the one by which two do.
@RowanTest
class LiftRestrictionTests {

  @Autowired private LiftRestriction liftRestriction;
  @Autowired private LetIn letIn;
  @Autowired private Exclude exclude;
  @Autowired private TakeOut takeOut;
  @Autowired private AlertsWaiting alertsWaiting;
  @Autowired private ShowGate showGate;
  @Autowired private Access access;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private Partnership partnership;
  private Staff otherGatekeeper;
  private PersonId person;

  @BeforeEach
  void restrict() {
    partnership = Partnership.found(jdbc, transactions, clock);
    otherGatekeeper = partnership.hire(partnership.alder, "Gita Bell", Role.GATEKEEPER);
    var persons = Persons.of(application);
    person = persons.workedWithBy(partnership.ama, "Rosa", "Gated", LocalDate.of(1990, 3, 27));
    persons.involves(person, partnership.jo);
  }

  @Test
  @Tag("AC-04")
  void recordIsHiddenFromItsWorkerUntilAGatekeeperLetsThemIn() {
    assertThat(sees(partnership.ama)).isFalse();

    assertThat(as(partnership.gatekeeper, () -> letIn.letIn(person, partnership.ama.username())))
        .isInstanceOf(LetIn.Outcome.In.class);
    assertThat(sees(partnership.ama)).isTrue();

    clock.advance(Duration.ofSeconds(1));
    assertThat(as(partnership.gatekeeper, () -> takeOut.takeOut(person, partnership.ama.id())))
        .isTrue();
    assertThat(sees(partnership.ama)).isFalse();
  }

  @Test
  void whoeverIsLetInWithoutARelationshipGetsOne() {
    as(partnership.gatekeeper, () -> letIn.letIn(person, partnership.piotr.username()));

    assertThat(sees(partnership.piotr)).isTrue();
  }

  @Test
  @Tag("AC-04")
  void excludedCannotBeLetInAndStaysExcludedAfterTheLift() {
    assertThat(as(partnership.gatekeeper, () -> letIn.letIn(person, partnership.jo.username())))
        .isInstanceOf(LetIn.Outcome.Excluded.class);
  }

  @Test
  @Tag("AC-10")
  @Tag("ASVS-2.3.5")
  void twoPeopleOfDifferentAgenciesLiftIt() {
    ask(partnership.gatekeeper);
    var lift = waitingFor(otherGatekeeper);

    assertThat(decide(otherGatekeeper, lift, true)).isEqualTo(LiftRestriction.Decided.LIFTED);
    clock.advance(Duration.ofSeconds(1));
    assertThat(sees(partnership.ama)).isTrue();
    assertThat(decide(otherGatekeeper, lift, true)).isEqualTo(LiftRestriction.Decided.CHANGED);
  }

  @Test
  @Tag("AC-10")
  void privacyOfficerOfAnotherAgencyDecidesWithoutKnowingWhoseItIs() {
    ask(otherGatekeeper);

    var lift = waitingFor(partnership.privacyOfficer);

    assertThat(decide(partnership.privacyOfficer, lift, false))
        .isEqualTo(LiftRestriction.Decided.KEPT);
    assertThat(sees(partnership.ama)).isFalse();
  }

  @Test
  @Tag("AC-10")
  @Tag("ASVS-2.3.5")
  void nobodyApprovesTheirOwnRequestNorTheirAgencys() {
    ask(partnership.gatekeeper);
    var lift = waitingFor(otherGatekeeper);
    var colleague = partnership.hire(partnership.office, "Gus Near", Role.PRIVACY_OFFICER);

    for (var who :
        Set.of(
            partnership.gatekeeper,
            partnership.privacyOfficer,
            colleague,
            partnership.administrator,
            partnership.ama,
            partnership.jo)) {
      assertThat(decide(who, lift, true))
          .as(who.name())
          .isEqualTo(LiftRestriction.Decided.NOT_FOUND);
    }
    assertThat(sees(partnership.ama)).isFalse();
  }

  @Test
  @Tag("AC-10")
  void approvalIsOfExactlyWhatWasShownAndOnlyForAWeek() {
    ask(partnership.gatekeeper);
    var lift = waitingFor(otherGatekeeper);

    assertThat(as(otherGatekeeper, () -> liftRestriction.decide(lift.id(), "00".repeat(32), true)))
        .isEqualTo(LiftRestriction.Decided.CHANGED);
    clock.advance(Duration.ofDays(7));
    assertThat(decide(otherGatekeeper, lift, true)).isEqualTo(LiftRestriction.Decided.CHANGED);
    assertThat(sees(partnership.ama)).isFalse();
  }

  @Test
  @Tag("AC-10")
  void applicationItselfMayNotEndARestriction() {
    assertThatThrownBy(
            () ->
                as(
                    partnership.gatekeeper,
                    () ->
                        transactions.execute(
                            _ ->
                                jdbc.sql(
                                        "update sharing.restriction set valid = tstzrange(lower(valid), acting.at()) where person = :person")
                                    .param("person", person.value())
                                    .update())))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void gatekeeperCannotExcludeNorFreeThemselves() {
    assertThat(
            as(
                partnership.gatekeeper,
                () -> exclude.exclude(person, partnership.gatekeeper.username())))
        .isInstanceOf(Exclude.Outcome.Nobody.class);
  }

  @Test
  @Tag("ASVS-8.2.1")
  void strangersFindNothingAtTheGate() {
    for (var who : Set.of(partnership.administrator, partnership.ama, partnership.jo)) {
      assertThat(as(who, () -> showGate.kept(person))).as(who.name()).isEmpty();
      assertThat(as(who, showGate::alerts)).as(who.name()).isEmpty();
    }
  }

  @Test
  @Tag("AC-05")
  void alertOnTheHomePageHoldsNoName() {
    var waiting = during(partnership.gatekeeper, Purpose.SUPPORT, alertsWaiting::waiting);

    assertThat(waiting).isNotEmpty();
    assertThat(waiting)
        .allSatisfy(
            item -> assertThat(item.about() + item.why()).doesNotContain("Rosa", "Gated", "Jo"));
  }

  private void ask(Staff who) {
    assertThat(as(who, () -> liftRestriction.ask(person, LiftReason.WRONG_MATCH))).isTrue();
  }

  private GateRecords.Lift waitingFor(Staff who) {
    return as(who, liftRestriction::waiting).stream()
        .filter(lift -> lift.person().equals(person) && lift.decidable())
        .findFirst()
        .orElseThrow();
  }

  private LiftRestriction.Decided decide(Staff who, GateRecords.Lift lift, boolean approve) {
    return as(who, () -> liftRestriction.decide(lift.id(), lift.content(), approve));
  }

  private boolean sees(Staff who) {
    return during(
        who,
        Purpose.SUPPORT,
        () ->
            access.look(Act.READ, person.value(), Set.of(FieldClass.IDENTITY))
                instanceof Look.Open);
  }

  private static <T> T as(Staff who, Callable<T> work) {
    return during(who, Purpose.GOVERNANCE, work);
  }

  private static <T> T during(Staff who, Purpose purpose, Callable<T> work) {
    try {
      return who.because(purpose).during(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
