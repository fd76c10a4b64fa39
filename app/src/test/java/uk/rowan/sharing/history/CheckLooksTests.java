package uk.rowan.sharing.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.rowan.testing.Staff.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Persons;
import uk.rowan.testing.RowanTest;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;

/// What the nightly check finds among honest looks, and what it leaves alone.
@RowanTest
class CheckLooksTests {

  private static final long SEED = 20_260_303;

  @Autowired private CheckLooks checkLooks;
  @Autowired private Access access;
  @Autowired private LegitimateRelationships relationships;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;

  private Partnership partnership;
  private Persons persons;
  private Trail trail;

  private record Pair(UUID staff, UUID person, String reason) {}

  @BeforeEach
  void found() {
    partnership = Partnership.found(jdbc, transactions, clock);
    persons = Persons.of(application);
    trail = Trail.of(application);
  }

  @Test
  @Tag("AU-04")
  @Tag("AU-07")
  void fiftySnoopsAmongTenThousandHonestLooksAreFoundAndFewOthersAreAskedFor() {
    var random = new Random(SEED);
    var workers = new ArrayList<Staff>();
    for (int i = 0; i < 12; i++) {
      workers.add(
          partnership.hire(
              i % 2 == 0 ? partnership.alder : partnership.fernley,
              "Worker Seeded" + i,
              Role.PRACTITIONER));
    }
    var known = new ArrayList<PersonId>();
    for (int i = 0; i < 120; i++) {
      known.add(worked(workers.get(i % 12), "Honest" + (i % 30)));
    }
    clock.advance(Duration.ofMinutes(1));
    for (int i = 0; i < 500; i++) {
      var whose = random.nextInt(known.size());
      read(workers.get(whose % 12), known.get(whose));
    }
    for (int hour = 0; hour < 8; hour++) {
      for (int worker = 0; worker < 12; worker++) {
        var own = worker;
        trail.looks(
            workers.get(worker),
            "NAMED_WORKER",
            random
                .ints(100, 0, 10)
                .mapToObj(i -> known.get(own + 12 * i))
                .toArray(PersonId[]::new));
      }
      clock.advance(Duration.ofMinutes(30));
    }

    var snoops = new HashSet<Pair>();
    while (snoops.size() < 50) {
      var who = random.nextInt(12);
      var whose = random.nextInt(known.size());
      if (whose % 12 != who) {
        var basis = List.of("NAMED_WORKER", "INVOLVED", "SUPERVISOR", "EMERGENCY", "NONE");
        trail.looks(workers.get(who), basis.get(snoops.size() % 5), known.get(whose));
        snoops.add(
            new Pair(workers.get(who).id().value(), known.get(whose).value(), "UNEXPLAINED"));
      }
    }
    checkLooks.check(today());

    var queued = queued(workers);
    var found = new HashSet<>(snoops);
    found.retainAll(queued);
    assertThat(found).as("seed " + SEED).hasSizeGreaterThanOrEqualTo(49);
    assertThat(queued).as("seed " + SEED).hasSizeLessThanOrEqualTo((500 + 9_600 + 50) / 100);
    assertThat(queued.stream().filter(one -> one.reason().equals("UNEXPLAINED")))
        .as("nobody honest is accused, seed " + SEED)
        .allMatch(snoops::contains);
  }

  @Test
  @Tag("AU-04")
  void lookIsExplainedFromTheBeginningOfWorkToItsEndAndNotAfterwards() {
    var worker = hire("Wanda Before");
    var matter = UUID.randomUUID();
    var person = worked(partnership.ama, "Times");
    trail.looks(worker, "NAMED_WORKER", person);
    assertThat(unexplainedOf(worker)).isEqualTo(1);

    var later = hire("Lars After");
    var other = new PersonId(UUID.randomUUID());
    relate(later, other, matter);
    clock.advance(Duration.ofHours(1));
    read(later, other);
    as(later).run(() -> transactions.executeWithoutResult(_ -> relationships.end(matter)));
    assertThat(unexplainedOf(later)).isZero();

    clock.advance(Duration.ofSeconds(1));
    trail.looks(later, "NAMED_WORKER", other);
    assertThat(unexplainedOf(later)).isEqualTo(1);
  }

  @Test
  @Tag("AU-04")
  void teamsLookIsExplainedWhileWhoeverLooksIsInTheTeam() {
    var member = hire("Tess Team");
    var person = new PersonId(UUID.randomUUID());
    as(member)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ ->
                        relationships.relate(
                            partnership.fernley.team(),
                            person.value(),
                            person,
                            RelationshipKind.TEAM,
                            Stage.OPEN,
                            UUID.randomUUID())));
    read(member, person);
    assertThat(unexplainedOf(member)).isZero();

    var outsider = partnership.hire(partnership.alder, "Otto Out", Role.PRACTITIONER);
    trail.looks(outsider, "TEAM", person);
    assertThat(unexplainedOf(outsider)).isEqualTo(1);
    trail.looks(member, "NAMED_WORKER", person);
    assertThat(unexplainedOf(member)).as("another reason than the recorded one").isEqualTo(1);
  }

  @Test
  @Tag("AU-04")
  void excludedRestrictedAndLeftExplainNothing() {
    var worker = hire("Rex Ruled");
    var person = worked(worker, "Ruled");
    read(worker, person);
    clock.advance(Duration.ofSeconds(1));
    persons.involves(person, partnership.jo);
    assertThat(unexplainedOf(worker)).isZero();
    clock.advance(Duration.ofSeconds(1));
    trail.looks(worker, "NAMED_WORKER", person);
    assertThat(unexplainedOf(worker)).isEqualTo(1);

    var leaver = hire("Lea Left");
    var theirs = worked(leaver, "Leaving");
    clock.advance(Duration.ofSeconds(1));
    partnership.leaves(leaver);
    clock.advance(Duration.ofSeconds(1));
    trail.looks(leaver, "NAMED_WORKER", theirs);
    assertThat(unexplainedOf(leaver)).isEqualTo(1);
  }

  @Test
  @Tag("AU-06")
  void lookAtSomeoneOfOnesOwnSurnameIsPutBeforeAnOfficerOnce() {
    var worker = hire("Simon Ashdown");
    var person = worked(worker, "Ashdown-Reed");
    read(worker, person);
    checkLooks.check(today());
    clock.advance(Duration.ofDays(1));
    read(worker, person);
    checkLooks.check(today());

    assertThat(queued(List.of(worker)))
        .containsExactly(new Pair(worker.id().value(), person.value(), "SAME_SURNAME"));
  }

  @Test
  void dayMayBeCheckedTwiceAndDaysThatWereMissedAreMadeUpFor() {
    var worker = hire("Twyla Twice");
    var first = today();
    trail.looks(worker, "NAMED_WORKER", worked(partnership.ama, "Twice"));
    clock.advance(Duration.ofDays(1));
    checkLooks.checkWhatIsOver();
    trail.looks(worker, "NAMED_WORKER", worked(partnership.ama, "Missed"));
    clock.advance(Duration.ofDays(3));

    checkLooks.checkWhatIsOver();
    checkLooks.check(first);

    assertThat(queued(List.of(worker))).hasSize(2);
  }

  private Staff hire(String name) {
    return partnership.hire(partnership.fernley, name, Role.PRACTITIONER);
  }

  private PersonId worked(Staff worker, String family) {
    return persons.workedWithBy(worker, "Rosa", family, LocalDate.of(1990, 3, 27));
  }

  private void relate(Staff worker, PersonId person, UUID matter) {
    as(worker)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ -> {
                      for (var subject : List.of(person.value(), matter)) {
                        relationships.relate(
                            worker.id().value(),
                            subject,
                            person,
                            RelationshipKind.NAMED_WORKER,
                            Stage.OPEN,
                            matter);
                      }
                    }));
  }

  private void read(Staff who, PersonId person) {
    as(who).run(() -> access.look(Act.READ, person.value(), Set.of(FieldClass.IDENTITY)));
  }

  private LocalDate today() {
    return CivilTime.day(clock.instant());
  }

  private int unexplainedOf(Staff who) {
    return system(
        """
        select coalesce(sum(unexplained), 0)::int as of_one
        from sharing.looks_of(acting.at() - interval '12 hours', acting.at() + interval '1 second', 500)
        where staff = :staff
        """,
        who);
  }

  private int system(String sql, Staff who) {
    var counted = new int[1];
    Acting.system()
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ ->
                        counted[0] =
                            jdbc.sql(sql)
                                .param("staff", who.id().value())
                                .query(Integer.class)
                                .single()));
    return counted[0];
  }

  private Set<Pair> queued(Collection<Staff> lookers) {
    var queued = new HashSet<Pair>();
    Acting.system()
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ ->
                        queued.addAll(
                            jdbc.sql(
                                    "select staff, person, reason from sharing.look_to_check where staff = any (cast(:staff as uuid[]))")
                                .param(
                                    "staff",
                                    lookers.stream()
                                        .map(one -> one.id().value())
                                        .toArray(UUID[]::new))
                                .query(
                                    (row, _) ->
                                        new Pair(
                                            row.getObject("staff", UUID.class),
                                            row.getObject("person", UUID.class),
                                            row.getString("reason")))
                                .list())));
    return queued;
  }
}
