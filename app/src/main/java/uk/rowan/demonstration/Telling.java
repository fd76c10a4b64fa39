package uk.rowan.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.demonstration.Partnership.Service;
import uk.rowan.demonstration.Partnership.Team;
import uk.rowan.demonstration.Partnership.Worker;
import uk.rowan.demonstration.Supporting.Case;
import uk.rowan.foundation.Role;

/// Tells two years of one partnership's work, household by household, until so many persons are
/// known.
final class Telling {

  private static final UUID PUBLIC_FORM = new UUID(0, 1);

  /// How the last referral of a household stands today.
  private enum Standing {
    RECEIVED,
    ASKED,
    DECLINED,
    SIGNPOSTED,
    WAITING,
    OPEN,
    CLOSED,
    REOPENED,
    REOPENED_AND_CLOSED
  }

  private enum Turn {
    NONE,
    COUNTER_ALLEGATION,
    GRANDMOTHER,
    NAMESAKE,
    TOLD_AGAIN
  }

  private final Scene scene;
  private final Recording recording;
  private final Families families;
  private final Referring referring;
  private final Supporting supporting;
  private final Guarding guarding;
  private final Deck<Standing> standings;
  private final Deck<String> before;
  private final Deck<Integer> referrals;
  private final Deck<String> services;
  private final Deck<Integer> fresh;
  private final Deck<Turn> turns;
  private final Deck<Boolean> involved;
  private int told;

  Telling(Scene scene) {
    this.scene = scene;
    var ties = new Ties(scene);
    recording = new Recording(scene);
    families = new Families(scene, recording);
    referring = new Referring(scene, ties);
    supporting = new Supporting(scene, ties);
    guarding = new Guarding(scene, ties);
    var dice = scene.dice;
    standings =
        new Deck<Standing>(dice)
            .with(4, Standing.RECEIVED)
            .with(2, Standing.ASKED)
            .with(4, Standing.DECLINED)
            .with(2, Standing.SIGNPOSTED)
            .with(2, Standing.WAITING)
            .with(15, Standing.OPEN)
            .with(13, Standing.CLOSED)
            .with(2, Standing.REOPENED)
            .with(1, Standing.REOPENED_AND_CLOSED);
    before = new Deck<String>(dice).with(5, "ACCEPTED").with(4, "DECLINED").with(1, "SIGNPOSTED");
    referrals = Deck.of(dice, 1, 1, 1, 2, 2, 2, 3, 3);
    services =
        new Deck<String>(dice)
            .with(18, "idva")
            .with(5, "kingfisher")
            .with(5, "harbour")
            .with(4, "open-door")
            .with(2, "weaver-homes")
            .with(2, "saltway")
            .with(2, "infirmary")
            .with(2, "primary-care");
    fresh = Deck.of(dice, 1, 1, 1, 2, 4, 6);
    turns =
        new Deck<Turn>(dice)
            .with(17, Turn.NONE)
            .with(1, Turn.COUNTER_ALLEGATION)
            .with(1, Turn.GRANDMOTHER)
            .with(1, Turn.NAMESAKE)
            .with(2, Turn.TOLD_AGAIN);
    involved = new Deck<Boolean>(dice).with(2, true).with(9, false);
  }

  /// How many persons were told of so far.
  int told() {
    return told;
  }

  void tell(Partnership partnership, int persons) {
    int until = told + persons;
    officers(partnership, until);
    while (told < until) {
      household(partnership, until - told);
      scene.store.pause();
    }
  }

  /// An officer who harms, with an open case; and another of whom a fresh referral tells.
  private void officers(Partnership partnership, int until) {
    var police = partnership.agency("police");
    var officers = police.staff.stream().filter(worker -> worker.role == Role.PARTNER).toList();
    if (until - told < 10) {
      return;
    }
    officer(partnership, officers.get(0), 40, true);
    officer(partnership, officers.get(1), 1, false);
  }

  private void officer(Partnership partnership, Worker officer, int days, boolean accepted) {
    var register = guarding.register(officer);
    var id = scene.dice.uuid();
    var at = scene.daysAgo(days);
    var team = partnership.agency("idva").services.getFirst().teams().getFirst();
    var harmed =
        recording.record(
            recording.name(true, scene.names.family()),
            recording.birth(scene.dice.between(26, 40)),
            true,
            scene.places.home(),
            true,
            at,
            id,
            PUBLIC_FORM);
    var harming = recording.record(register, false, at, id, PUBLIC_FORM);
    var household = new Household(harmed, Optional.of(harming), "SPOUSE", List.of());
    told += 2;
    var referral =
        referring.refer(id, household, team, partnership, at, accepted ? "ACCEPTED" : "RECEIVED");
    var persons = List.of(harmed, harming);
    if (!accepted) {
      guarding.restrict(persons, id, officer, partnership, at, List.of(), false);
      return;
    }
    referring.accepted(referral, "OPEN");
    var it = supporting.open(referral, null, scene.later(at, 0, 1));
    supporting.involve(it, partnership.agency("police").services.getFirst().teams().getFirst());
    guarding.restrict(
        persons, it.id(), officer, partnership, at, List.of(it.worked(), team.led()), true);
  }

  private void household(Partnership partnership, int room) {
    supporting.begin();
    var standing = standings.deal();
    int earlier = referrals.deal() - 1;
    int last = daysAgo(standing);
    var days = new ArrayList<Integer>();
    for (int i = 0; i < earlier; i++) {
      days.addFirst(
          last + scene.dice.between(110, 220) + (days.isEmpty() ? 0 : days.getFirst() - last));
    }
    days.add(last);
    var first = scene.dice.uuid();
    var from = scene.daysAgo(days.getFirst());
    var household = families.tell(first, from, PUBLIC_FORM, room);
    told += 1 + household.children().size() + (household.other().isPresent() ? 1 : 0);
    var team = team(partnership);
    for (int i = 0; i < earlier; i++) {
      var id = i == 0 ? first : scene.dice.uuid();
      var at = i == 0 ? from : scene.daysAgo(days.get(i));
      earlier(id, household, team, partnership, at);
      if (scene.dice.chance(40)) {
        team = team(partnership);
      }
    }
    var at = earlier == 0 ? from : scene.daysAgo(last);
    var it =
        last(earlier == 0 ? first : scene.dice.uuid(), household, team, partnership, at, standing);
    if (it != null && involved.deal()) {
      supporting.involve(
          it,
          partnership
              .agency(scene.dice.oneOf("police", "children", "probation"))
              .services
              .getFirst()
              .teams()
              .getFirst());
    }
    turn(household, partnership, team, days.getFirst());
    if (it != null) {
      guarding.perhaps(it, supporting.workers(household.harmed()), partnership);
    }
  }

  private int daysAgo(Standing standing) {
    var dice = scene.dice;
    return switch (standing) {
      case RECEIVED -> fresh.deal();
      case ASKED -> dice.between(2, 4);
      case DECLINED, SIGNPOSTED -> dice.between(3, 420);
      case WAITING -> dice.between(2, 8);
      case OPEN -> dice.between(5, 190);
      case CLOSED -> dice.between(75, 520);
      case REOPENED, REOPENED_AND_CLOSED -> dice.between(210, 460);
    };
  }

  private void earlier(
      UUID id, Household household, Team team, Partnership partnership, Instant at) {
    var status = before.deal();
    var referral = referring.refer(id, household, team, partnership, at, status);
    if (status.equals("ACCEPTED")) {
      referring.accepted(referral, "CLOSED");
      supporting.closed(referral, null, scene.later(at, 0, 1), scene.dice.between(30, 95));
    }
  }

  private @Nullable Case last(
      UUID id,
      Household household,
      Team team,
      Partnership partnership,
      Instant at,
      Standing standing) {
    var status =
        switch (standing) {
          case RECEIVED, ASKED, DECLINED, SIGNPOSTED -> standing.name();
          case WAITING, OPEN, CLOSED, REOPENED, REOPENED_AND_CLOSED -> "ACCEPTED";
        };
    var referral = referring.refer(id, household, team, partnership, at, status);
    if (!status.equals("ACCEPTED")) {
      return null;
    }
    var opened = scene.later(at, 0, 1);
    var dice = scene.dice;
    referring.accepted(
        referral,
        standing == Standing.CLOSED || standing == Standing.REOPENED_AND_CLOSED
            ? "CLOSED"
            : "OPEN");
    return switch (standing) {
      case WAITING -> supporting.waiting(referral);
      case OPEN -> supporting.open(referral, null, opened);
      case CLOSED -> supporting.closed(referral, null, opened, dice.between(30, 70));
      case REOPENED -> {
        var ended = supporting.closed(referral, null, opened, dice.between(40, 90));
        yield supporting.open(referral, ended, again(ended));
      }
      case REOPENED_AND_CLOSED -> {
        var ended = supporting.closed(referral, null, opened, dice.between(40, 60));
        yield supporting.closed(referral, ended, again(ended), dice.between(30, 50));
      }
      case RECEIVED, ASKED, DECLINED, SIGNPOSTED -> null;
    };
  }

  private Instant again(Case ended) {
    var closedAt = ended.closedAt();
    return scene.later(closedAt == null ? ended.openedAt() : closedAt, 14, 50);
  }

  private void turn(Household household, Partnership partnership, Team team, int firstDays) {
    var other = household.other().orElse(null);
    var turn = turns.deal();
    if (turn == Turn.TOLD_AGAIN) {
      toldAgain(household.harmed());
      return;
    }
    if (other == null || turn == Turn.NONE) {
      return;
    }
    var id = scene.dice.uuid();
    var at = scene.daysAgo(Math.max(30, firstDays - scene.dice.between(10, 40)));
    switch (turn) {
      case COUNTER_ALLEGATION -> {
        var theirs =
            partnership.agency(
                team.service.agency().code.startsWith("idva") ? "kingfisher" : "idva");
        var referral =
            referring.refer(
                id,
                Families.turned(household, other),
                theirs.services.getFirst().teams().getFirst(),
                partnership,
                at,
                "ACCEPTED");
        referring.accepted(referral, "OPEN");
        supporting.open(referral, null, scene.later(at, 0, 1));
      }
      case GRANDMOTHER -> {
        told++;
        var mothers = families.grandmother(household, other, id, at, PUBLIC_FORM);
        earlier(id, mothers, team(partnership), partnership, at);
      }
      case NAMESAKE -> {
        told++;
        var sons = families.namesake(household, other, id, at, PUBLIC_FORM);
        earlier(id, sons, team, partnership, at);
        same(sons.other().orElseThrow(), other, at, partnership);
      }
      case NONE, TOLD_AGAIN -> {}
    }
  }

  /// A second record of one person, judged by triage to be the same.
  private void toldAgain(Someone person) {
    told++;
    scene.store.persons.add(
        scene.dice.uuid(),
        person.name().given(),
        person.name().family(),
        person.birth().date(),
        person.birth().known(),
        "",
        "",
        person.id(),
        scene.later(person.recordedAt(), 3, 60),
        2);
  }

  /// Found by the keys; the gatekeeper has looked at some of them.
  private void same(Someone newer, Someone older, Instant at, Partnership partnership) {
    boolean decided = scene.dice.chance(50);
    var keeper = partnership.others(Role.GATEKEEPER, partnership.agency("police")).getFirst();
    scene.store.possibleSame.add(
        newer.id(),
        older.id(),
        List.of("NAME", "SOUND"),
        at,
        decided ? "NOT_SAME" : null,
        decided ? keeper.id : null,
        decided ? scene.later(at, 1, 3) : null);
  }

  private Team team(Partnership partnership) {
    Service service = partnership.agency(services.deal()).services.getFirst();
    return scene.dice.pick(service.teams());
  }
}
