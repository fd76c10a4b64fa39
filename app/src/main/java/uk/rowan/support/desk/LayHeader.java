package uk.rowan.support.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Said;
import uk.rowan.people.PersonCard;
import uk.rowan.people.StorySource;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.CaseAccess.Opened;
import uk.rowan.support.CaseCard;

/// What stays in sight on the desk: who it is about, is anyone in danger, what is due.
@Component
class LayHeader {

  private static final Set<FieldClass> HEADLINES =
      Set.of(FieldClass.RISK, FieldClass.STAFF_SAFETY, FieldClass.IDENTITY);

  /// What the desk has a place of its own for.
  private static final Set<String> SAID_ALREADY = Set.of(StorySource.WORKER, StorySource.REACH);

  private static final Duration RUNNING_OUT = Duration.ofHours(4);

  private final StaffDirectory staff;
  private final Access access;
  private final ObjectProvider<StorySource> stories;
  private final Clock clock;

  LayHeader(StaffDirectory staff, Access access, ObjectProvider<StorySource> stories, Clock clock) {
    this.staff = staff;
    this.access = access;
    this.stories = stories;
    this.clock = clock;
  }

  DeskPage.Header header(Opened opened, Desk.Facts facts) {
    var now = clock.instant();
    var card = opened.card();
    var worker = card.worker() == null ? "Nobody yet" : staff.name(card.worker());
    boolean due = facts.firstContactAt() == null && !card.isClosed();
    var spoken = facts.lastContactAt();
    var spokenWords =
        spoken == null ? "Not spoken to yet" : "Last spoken to " + Said.ago(spoken, now);
    return new DeskPage.Header(
        flags(card),
        opened.person() == null ? "" : said(opened.person(), CivilTime.day(now)),
        worker,
        due ? "First contact " + Said.due(facts.firstContactDue(), now) : spokenWords,
        due && !facts.firstContactDue().isAfter(now.plus(RUNNING_OUT)) ? "clock" : "");
  }

  private static String said(PersonCard person, LocalDate today) {
    return person.age(today)
        + (person.pronoun().isEmpty() ? "" : ", " + person.pronoun())
        + (person.language().isEmpty() ? "" : ", interpreter: " + person.language());
  }

  /// What other modules say should be known before anything else.
  private List<DeskPage.Flag> flags(CaseCard card) {
    var flags = new ArrayList<DeskPage.Flag>();
    if (access.look(Act.READ, card.person().value(), HEADLINES) instanceof Look.Open look) {
      stories.stream()
          .flatMap(story -> story.headlines(card.person(), look).stream())
          .filter(it -> !SAID_ALREADY.contains(it.name()))
          .map(it -> new DeskPage.Flag(it.name(), it.words(), it.meaning(), it.href()))
          .forEach(flags::add);
    }
    if (card.standing() != CaseCard.Standing.OPEN) {
      flags.add(
          new DeskPage.Flag(
              "Case",
              card.standing().words().toLowerCase(Locale.UK),
              card.standing() == CaseCard.Standing.WAITING ? "clock" : "quiet",
              null));
    }
    return flags;
  }
}
