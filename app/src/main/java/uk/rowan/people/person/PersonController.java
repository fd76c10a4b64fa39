package uk.rowan.people.person;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Link;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Said;
import uk.rowan.people.PersonCard;
import uk.rowan.people.PersonParts;
import uk.rowan.people.RelatePersons;
import uk.rowan.people.StorySource;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Involvements;

/// The page about a person.
@Controller
@Asks(Ask.SEE_PERSON)
class PersonController {

  /// A gap of this many whole months in the timeline is shown as quiet.
  private static final int QUIET_MONTHS = 2;

  /// So many moments are shown at first: the rest of a long story is one press away.
  private static final int MOMENTS_AT_FIRST = 50;

  private final ShowPerson showPerson;
  private final Clock clock;

  PersonController(ShowPerson showPerson, Clock clock) {
    this.showPerson = showPerson;
    this.clock = clock;
  }

  @GetMapping("/people/{id}")
  Answer show(
      Frame frame,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") boolean all) {
    return showPerson
        .show(new PersonId(id))
        .map(
            story -> Answer.page(new StaticTemplates().peoplePerson(frame, page(story, kind, all))))
        .orElseGet(Answer::notFound);
  }

  private PersonPage page(ShowPerson.Story story, String kind, boolean all) {
    var now = clock.instant();
    var card = story.record().card();
    var look = story.look();
    var relations = relations(story);
    var entries =
        story.entries().stream()
            .filter(entry -> kind.isEmpty() || entry.kind().equals(kind))
            .toList();
    boolean isLong = !all && entries.size() > MOMENTS_AT_FIRST;
    return new PersonPage(
        card.id().toString(),
        card.name().whole(),
        AboutPerson.said(card, now),
        story.otherNames().stream().map(other -> other.name().whole()).toList(),
        story.headlines(),
        story.warnings(),
        PersonParts.of(look, ""),
        look.shows(FieldClass.CONTACT_PLAN),
        moments(isLong ? entries.subList(0, MOMENTS_AT_FIRST) : entries, now),
        isLong ? rest(card.id(), kind, entries.size()) : null,
        kinds(card.id(), story.entries(), kind),
        relations,
        PersonPage.Network.of(relations),
        story.involved().stream().map(involved -> involvement(involved, now)).toList(),
        look.shows(FieldClass.RELATIONSHIPS),
        look.shows(FieldClass.SUPPORT));
  }

  private static List<PersonPage.Moment> moments(List<StorySource.Entry> entries, Instant now) {
    var moments = new ArrayList<PersonPage.Moment>();
    var newer = now;
    for (var entry : entries) {
      long quiet = months(entry.at(), newer) - 1;
      if (quiet >= QUIET_MONTHS) {
        moments.add(PersonPage.Moment.quiet(quiet + " quiet months"));
      }
      moments.add(
          new PersonPage.Moment(
              null,
              entry.title(),
              Said.ago(entry.at(), now),
              CivilTime.at(entry.at()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString(),
              entry.words(),
              entry.by(),
              entry.kind(),
              entry.meaning(),
              entry.href()));
      newer = entry.at();
    }
    return moments;
  }

  private static Link rest(PersonId person, String kind, int entries) {
    return new Link(
        "/people/%s?%sall=true".formatted(person, kind.isEmpty() ? "" : "kind=" + kind + "&"),
        "Show all %d, back to the first".formatted(entries));
  }

  private static long months(Instant older, Instant newer) {
    return ChronoUnit.MONTHS.between(
        YearMonth.from(CivilTime.at(older)), YearMonth.from(CivilTime.at(newer)));
  }

  private static List<Frame.NavItem> kinds(
      PersonId person, List<StorySource.Entry> entries, String chosen) {
    var counts = new LinkedHashMap<String, Integer>();
    entries.forEach(entry -> counts.merge(entry.kind(), 1, Integer::sum));
    var kinds = new ArrayList<Frame.NavItem>();
    kinds.add(new Frame.NavItem("/people/" + person, "All", chosen.isEmpty(), 0));
    counts.forEach(
        (kind, count) ->
            kinds.add(
                new Frame.NavItem(
                    "/people/" + person + "?kind=" + kind, kind, kind.equals(chosen), count)));
    return kinds;
  }

  private static List<PersonPage.Relation> relations(ShowPerson.Story story) {
    var relations = new ArrayList<PersonPage.Relation>();
    for (var related : story.related()) {
      var card = story.relatedCards().get(related.person());
      if (card != null) {
        relations.add(relation(related, card));
      }
    }
    return relations;
  }

  private static PersonPage.Relation relation(PersonRecords.Related related, PersonCard card) {
    return new PersonPage.Relation(
        "/people/" + card.id(),
        card.name().whole(),
        related.kind().words(),
        related.otherRole().words(),
        related.otherRole() == RelatePersons.Role.HARMING ? "danger" : "",
        switch (related.otherRole()) {
          case HARMING -> "danger";
          case CHILD_VICTIM -> "child";
          case CONTESTED -> "contested";
          case HARMED, NONE -> "";
        });
  }

  private static PersonPage.Involvement involvement(Involvements.Involved involved, Instant now) {
    return new PersonPage.Involvement(
        involved.agency(),
        involved.who(),
        Words.of(involved.kind().name()),
        Said.day(CivilTime.day(involved.since()), CivilTime.day(now)));
  }

  /// Codes as words: NAMED_WORKER becomes "Named worker".
  static final class Words {
    private Words() {}

    static String of(String code) {
      var words = code.replace('_', ' ').toLowerCase(Locale.UK);
      return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
  }
}
