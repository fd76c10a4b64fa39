package uk.rowan.people.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.people.Birth;

/// Finding a person. Asked by post, so that nobody's name is in an address or a history.
@Controller
@RequestMapping("/people/find")
@Asks(value = Ask.FIND_PEOPLE, changes = false)
class FindController {

  private final FindPeople findPeople;
  private final Clock clock;

  FindController(FindPeople findPeople, Clock clock) {
    this.findPeople = findPeople;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame) {
    return Answer.page(new StaticTemplates().peopleFind(frame, new FindPage("", false, List.of())));
  }

  @PostMapping
  Answer find(Frame frame, FindForm form) {
    var today = CivilTime.day(clock.instant());
    var asked = form.read();
    var rows = findPeople.find(asked).stream().map(found -> row(found, today)).toList();
    var words = form.words() == null ? "" : form.words();
    return Answer.page(
        new StaticTemplates().peopleFind(frame, new FindPage(words, !asked.isNothing(), rows)));
  }

  private static FindPage.Row row(FindPeople.Found found, LocalDate today) {
    var card = found.card();
    var born =
        switch (card.birth()) {
          case Birth.Day(var day) -> "born " + AboutPerson.day(day) + ", " + card.age(today);
          case Birth.Year _, Birth.About _ -> card.age(today);
          case Birth.Unknown _, Birth.Refused _ -> "age not known";
        };
    return new FindPage.Row(
        "/people/" + card.id(), card.name().whole(), born, String.join("; ", found.reasons()));
  }
}
