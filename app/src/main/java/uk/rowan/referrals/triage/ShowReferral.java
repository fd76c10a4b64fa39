package uk.rowan.referrals.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Said;
import uk.rowan.people.Likenesses;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;
import uk.rowan.people.RelatePersons;
import uk.rowan.people.SafeContact;
import uk.rowan.people.StorySource;
import uk.rowan.referrals.Workloads;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;

/// Makes the page of one referral: what was written on one side, on the other what is already known
/// and open to the reader.
@Component
class ShowReferral {

  private static final int STORY = 6;

  private final PeopleDirectory people;
  private final RelatePersons ties;
  private final Likenesses likenesses;
  private final Access access;
  private final StaffDirectory staff;
  private final Words words;
  private final SafeContact safeContact;
  private final ObjectProvider<StorySource> stories;
  private final ObjectProvider<Workloads> workloads;
  private final Clock clock;

  ShowReferral(
      PeopleDirectory people,
      RelatePersons ties,
      Likenesses likenesses,
      Access access,
      StaffDirectory staff,
      Words words,
      SafeContact safeContact,
      ObjectProvider<StorySource> stories,
      ObjectProvider<Workloads> workloads,
      Clock clock) {
    this.people = people;
    this.ties = ties;
    this.likenesses = likenesses;
    this.access = access;
    this.staff = staff;
    this.words = words;
    this.safeContact = safeContact;
    this.stories = stories;
    this.workloads = workloads;
    this.clock = clock;
  }

  ReferralPage page(Referral.Waiting waiting, SignedIn reader, DecideForm form) {
    var told = waiting.told();
    var now = clock.instant();
    var card = people.card(told.person()).or(() -> people.card(told.toldAs()));
    var referrer = words.referrer(told);
    var other = waiting.otherReader(reader.staff(), now);
    var joined = !told.person().equals(told.toldAs());
    return new ReferralPage(
        told.id().toString(),
        told.version(),
        told.reference(),
        staff.service(told.service()).map(StaffDirectory.Service::name).orElse(""),
        card.map(its -> its.name().whole()).orElse("Someone"),
        card.map(its -> its.age(CivilTime.day(now))).orElse(""),
        "/people/" + told.person(),
        Hint.of(told, false),
        Said.ago(told.receivedAt(), now),
        Said.due(told.firstContactDue(), now),
        told.isLate(now) ? "danger" : told.isCloseToLate(now) ? "clock" : "quiet",
        lines(words.concern(told)),
        told.referrerKind().words() + (referrer.work().isEmpty() ? "" : ", " + referrer.work()),
        referrer.name(),
        referrer.reach(),
        yesNo(told.aware()),
        yesNo(told.agreed()),
        lines(words.mustNotKnow(told)),
        reach(told),
        parties(told, now),
        lines(words.reason(told, waiting.asked())),
        other == null ? null : staff.name(other),
        joined ? people.card(told.person()).map(its -> its.name().whole()).orElse("") : null,
        joined ? List.of() : likely(told, now),
        story(told, now),
        teams(told),
        Arrays.stream(TurnedAway.values())
            .map(reason -> new Choice(reason.name(), reason.words()))
            .toList(),
        form);
  }

  /// Each way as it was told, without the number.
  private List<String> reach(Referral.Told told) {
    if (access.look(Act.READ, told.toldAs().value(), Set.of(FieldClass.CONTACT_PLAN))
        instanceof Look.Hidden) {
      return List.of();
    }
    return safeContact.ways(told.toldAs()).stream().map(ShowReferral::way).toList();
  }

  private static String way(SafeContact.WayToReach way) {
    var said =
        switch (way.kind()) {
          case PHONE -> way.voicemail() ? "By phone, voicemail too" : "By phone, no voicemail";
          case TEXT -> "By text message";
          case EMAIL -> "By email";
          case POST -> "By post";
          case IN_PERSON -> "In person";
          case THROUGH_SOMEONE -> "Through someone: " + way.words();
        };
    var hours =
        way.hours() == null
            ? ""
            : ", %02d:00 to %02d:00".formatted(way.hours().from(), way.hours().until());
    return said
        + hours
        + switch (way.safe()) {
          case YES -> "";
          case NO -> ". Not safe";
          case NOT_ASKED -> ". They have not said that it is safe";
        };
  }

  private List<ReferralPage.Party> parties(Referral.Told told, Instant now) {
    var parts = new java.util.LinkedHashMap<PersonId, String>();
    for (var tie : ties.inMatter(told.id().value())) {
      parts.put(tie.other(), part(tie));
    }
    var open =
        access.lookAll(
            Act.READ,
            parts.keySet().stream().map(PersonId::value).toList(),
            Set.of(FieldClass.IDENTITY));
    Map<PersonId, PersonCard> cards = people.cards(parts.keySet());
    var parties = new ArrayList<ReferralPage.Party>();
    parts.forEach(
        (person, part) -> {
          var card = cards.get(person);
          if (card != null && open.containsKey(person.value())) {
            parties.add(
                new ReferralPage.Party(part, card.name().whole(), card.age(CivilTime.day(now))));
          }
        });
    parties.sort(Comparator.comparing(party -> party.part().startsWith("Child")));
    return parties;
  }

  private static String part(RelatePersons.Tie tie) {
    return switch (tie.otherRole()) {
      case HARMING -> "Said to be harming: " + tie.kind().words().toLowerCase(Locale.UK);
      case CHILD_VICTIM -> "Child";
      case HARMED -> "Also harmed";
      case CONTESTED -> "Part contested";
      case NONE -> "Also named";
    };
  }

  private List<ReferralPage.Known> likely(Referral.Told told, Instant now) {
    var known = new ArrayList<ReferralPage.Known>();
    for (var like : likenesses.of(told.toldAs())) {
      if (access.look(Act.READ, like.person().value(), EnumSet.allOf(FieldClass.class))
          instanceof Look.Open look) {
        people
            .card(like.person())
            .filter(_ -> look.shows(FieldClass.IDENTITY))
            .ifPresent(
                card ->
                    known.add(
                        new ReferralPage.Known(
                            card.id().toString(),
                            card.name().whole(),
                            card.age(CivilTime.day(now)),
                            like.reasons(),
                            like.strong(),
                            headlines(like.person(), look))));
      }
    }
    return known;
  }

  private List<String> headlines(PersonId person, Look.Open look) {
    return stories.stream()
        .flatMap(source -> source.headlines(person, look).stream())
        .map(headline -> headline.name() + ": " + headline.words())
        .toList();
  }

  /// What is known of the person beside this referral itself.
  private List<ReferralPage.Happened> story(Referral.Told told, Instant now) {
    if (!(access.look(Act.READ, told.person().value(), EnumSet.allOf(FieldClass.class))
        instanceof Look.Open look)) {
      return List.of();
    }
    return stories.stream()
        .flatMap(source -> source.entries(told.person(), look).stream())
        .filter(
            entry ->
                !(entry.kind().equals(ReferralStory.KIND) && entry.at().equals(told.receivedAt())))
        .sorted(Comparator.comparing(StorySource.Entry::at).reversed())
        .limit(STORY)
        .map(
            entry ->
                new ReferralPage.Happened(
                    Said.ago(entry.at(), now),
                    entry.title(),
                    entry.words(),
                    entry.by(),
                    entry.meaning()))
        .toList();
  }

  private List<ReferralPage.Team> teams(Referral.Told told) {
    return staff.teams(told.service()).stream()
        .map(team -> new ReferralPage.Team(team.id().toString(), team.name(), workers(team.id())))
        .toList();
  }

  /// Those who work cases, who carry least first.
  private List<Choice> workers(UUID team) {
    var members =
        staff.members(team).stream()
            .filter(member -> uk.rowan.foundation.Ask.WORK_CASE.isOpenTo(member.role()))
            .toList();
    var ids = members.stream().map(StaffDirectory.Colleague::id).toList();
    var load = workloads.getIfAvailable();
    var carrying = load == null ? null : load.carrying(ids);
    return members.stream()
        .sorted(
            Comparator.comparingInt(
                member -> carrying == null ? 0 : carrying.getOrDefault(member.id(), 0)))
        .map(
            member ->
                new Choice(
                    member.id().toString(),
                    member.name()
                        + (carrying == null
                            ? ""
                            : ", carries " + carrying.getOrDefault(member.id(), 0))))
        .toList();
  }

  static List<String> lines(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split("\n", -1));
  }

  private static String yesNo(String code) {
    return switch (code) {
      case "YES" -> "Yes";
      case "NO" -> "No";
      case "NOT_ASKED" -> "Not asked";
      default -> "Not known";
    };
  }
}
