package uk.rowan.people.person;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;
import uk.rowan.people.PersonCard;
import uk.rowan.people.PersonParts;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// Who someone is: names, birth, characteristics, and what staff must know for their own safety.
@Controller
@RequestMapping("/people/{id}/details")
@Asks(Ask.CHANGE_PERSON)
class DetailsController {

  private static final int MOST_WARNING = 500;

  private final ChangeDetails changeDetails;
  private final ShowPerson showPerson;
  private final Standards standards;
  private final Clock clock;

  DetailsController(
      ChangeDetails changeDetails, ShowPerson showPerson, Standards standards, Clock clock) {
    this.changeDetails = changeDetails;
    this.showPerson = showPerson;
    this.standards = standards;
    this.clock = clock;
  }

  @GetMapping
  Answer show(Frame frame, @PathVariable UUID id) {
    return page(new PersonId(id), null, List.of())
        .map(page -> Answer.page(new StaticTemplates().peopleDetails(frame, page)))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer change(Frame frame, @PathVariable UUID id, @ModelAttribute DetailsForm form) {
    var person = new PersonId(id);
    return switch (form.read(CivilTime.day(clock.instant()), standards)) {
      case DetailsForm.Read.Good good ->
          changeDetails.change(person, good)
              ? Answer.goTo("/people/" + id + "/details")
              : Answer.notFound();
      case DetailsForm.Read.Bad(var problems) ->
          page(person, form, problems)
              .map(page -> Answer.mend(new StaticTemplates().peopleDetails(frame, page)))
              .orElseGet(Answer::notFound);
    };
  }

  @PostMapping("/warning")
  Answer warn(Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "") String warning) {
    var person = new PersonId(id);
    var words = warning.strip();
    if (words.isEmpty() || words.length() > MOST_WARNING) {
      var problem =
          new Problem(
              "warning",
              "Enter what a colleague must know, in at most " + MOST_WARNING + " characters");
      return page(person, null, List.of(problem))
          .map(page -> Answer.mend(new StaticTemplates().peopleDetails(frame, page)))
          .orElseGet(Answer::notFound);
    }
    return changeDetails.warn(person, words)
        ? Answer.goTo("/people/" + id + "/details")
        : Answer.notFound();
  }

  @PostMapping("/warning/{flag}/end")
  Answer endWarning(@PathVariable UUID id, @PathVariable UUID flag) {
    return changeDetails.endWarning(new PersonId(id), flag)
        ? Answer.goTo("/people/" + id + "/details")
        : Answer.notFound();
  }

  private Optional<DetailsPage> page(
      PersonId person, @Nullable DetailsForm typed, List<Problem> problems) {
    return showPerson
        .details(person)
        .map(known -> page(known.record(), known.look(), known.flags(), typed, problems));
  }

  private DetailsPage page(
      PersonRecords.Kept record,
      Look.Open look,
      List<DetailsPage.Flag> flags,
      @Nullable DetailsForm typed,
      List<Problem> problems) {
    var card = record.card();
    return new DetailsPage(
        card.id().toString(),
        card.name().whole(),
        AboutPerson.said(card, clock.instant()),
        PersonParts.of(look, "details"),
        typed == null ? card.name().given() : orEmpty(typed.given()),
        typed == null ? card.name().family() : orEmpty(typed.family()),
        typed == null ? card.birth().known() : orEmpty(typed.bornKnown()),
        typed == null ? born(card) : typed.born() == null ? TypedDate.NOTHING : typed.born(),
        typed == null ? card.pronoun() : orEmpty(typed.pronoun()),
        typed == null ? card.language() : orEmpty(typed.language()),
        typed == null || typed.version() == null ? record.version() : typed.version(),
        questions(
            typed == null || typed.answer() == null
                ? changeDetails.answers(card.id())
                : typed.answer()),
        flags,
        true,
        look.shows(FieldClass.STAFF_SAFETY),
        problems);
  }

  private List<DetailsPage.Question> questions(Map<String, String> answered) {
    var questions = new ArrayList<DetailsPage.Question>();
    for (var question : standards.questions()) {
      var choices = new ArrayList<Choice>();
      choices.add(new Choice(Standards.NOT_ASKED, "Not asked"));
      standards.answers(question).forEach((code, words) -> choices.add(new Choice(code, words)));
      questions.add(
          new DetailsPage.Question(
              "answer[" + question + "]",
              Standards.words(question),
              choices,
              answered.getOrDefault(question, Standards.NOT_ASKED)));
    }
    return questions;
  }

  private static TypedDate born(PersonCard card) {
    var date = card.birth().date();
    if (date == null) {
      return TypedDate.NOTHING;
    }
    var exact = card.birth().known().equals("DAY");
    return new TypedDate(
        exact ? Integer.toString(date.getDayOfMonth()) : null,
        exact ? Integer.toString(date.getMonthValue()) : null,
        Integer.toString(date.getYear()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
