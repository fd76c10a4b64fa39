package uk.rowan.sharing.history;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
import uk.rowan.foundation.Pages;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Said;
import uk.rowan.foundation.StaffId;

/// Who looked at a person's record.
@Controller
@Asks(Ask.SEE_ACCESS_HISTORY)
class HistoryController {

  /// With its year: on paper "3 days ago" tells nothing.
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

  private static final int LAST = 1_000;

  private final TellHistory tellHistory;
  private final Clock clock;

  HistoryController(TellHistory tellHistory, Clock clock) {
    this.tellHistory = tellHistory;
    this.clock = clock;
  }

  @GetMapping("/people/{id}/looked")
  Answer looked(Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
    var here = Math.clamp(page, 1, LAST);
    return tellHistory
        .tell(new PersonId(id), here)
        .map(told -> new StaticTemplates().sharingHistory(frame, page(id, told, here)))
        .map(Answer::page)
        .orElseGet(Answer::notFound);
  }

  private HistoryPage page(UUID id, TellHistory.Told told, int here) {
    var base = "/people/" + id;
    var more = told.lines().size() > Looks.PAGE;
    return new HistoryPage(
        told.name().orElse(""),
        told.name().isPresent() ? base : "/reviews",
        day(clock.instant()) + " " + Said.hour(clock.instant()),
        told.lines().stream().limit(Looks.PAGE).map(line -> row(line, told)).toList(),
        new Pages(here, more ? here + 1 : here, next -> base + "/looked?page=" + next));
  }

  private static HistoryPage.Row row(Looks.Line line, TellHistory.Told told) {
    var first = Said.hour(line.first());
    var last = Said.hour(line.last());
    var act = HistoryWords.act(line.act());
    var what = line.act().equals("FIND") ? act : act + ": " + HistoryWords.fields(line.fields());
    return new HistoryPage.Row(
        day(line.first()),
        first.equals(last) ? first : first + " to " + last,
        told.staff().getOrDefault(new StaffId(line.staff()), "Rowan"),
        told.agencies().getOrDefault(line.agency(), ""),
        HistoryWords.basis(line.basis()),
        what + (line.times() > 1 ? " (" + line.times() + " times)" : ""));
  }

  private static String day(Instant at) {
    return DAY.format(CivilTime.day(at));
  }
}
