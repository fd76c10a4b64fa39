package uk.rowan.home;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Said;

/// Home: what waits for me, in the order that harm would have it.
@Controller
class HomeController {

  private final List<WaitingSource> sources;
  private final FirstSteps firstSteps;
  private final Clock clock;

  HomeController(List<WaitingSource> sources, FirstSteps firstSteps, Clock clock) {
    this.sources = sources;
    this.firstSteps = firstSteps;
    this.clock = clock;
  }

  @GetMapping("/")
  @Asks(Ask.OWN_SESSION)
  Answer home(Frame frame) {
    var now = clock.instant();
    var urgentFirst = urgentFirst(now);
    var waiting = sources.stream().flatMap(source -> source.waiting().stream()).toList();
    var sections = new ArrayList<HomePage.Section>();
    for (var when : Waiting.When.values()) {
      var items =
          waiting.stream()
              .filter(item -> item.when() == when)
              .sorted(urgentFirst)
              .map(item -> item(item, now))
              .toList();
      if (!items.isEmpty()) {
        sections.add(new HomePage.Section(when.words(), items));
      }
    }
    return Answer.page(
        new StaticTemplates()
            .homeHome(
                frame, new HomePage(today(), sections.isEmpty(), firstSteps.steps(), sections)));
  }

  private static Comparator<Waiting> urgentFirst(Instant now) {
    return Comparator.comparing((Waiting waiting) -> !waiting.meaning().equals("danger"))
        .thenComparing(waiting -> !waiting.isLate(now))
        .thenComparing(
            waiting -> waiting.due() == null ? Instant.MAX : waiting.due().end(),
            Comparator.naturalOrder());
  }

  private static HomePage.Item item(Waiting waiting, Instant now) {
    var due = waiting.due();
    return new HomePage.Item(
        waiting.about(),
        waiting.why(),
        due == null ? "" : due.words(now),
        waiting.meaning().isEmpty() && waiting.isLate(now) ? "clock" : waiting.meaning(),
        waiting.href(),
        waiting.button());
  }

  private String today() {
    var today = CivilTime.day(clock.instant());
    return Said.day(today, today);
  }
}
