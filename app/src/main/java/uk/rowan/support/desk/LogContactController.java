package uk.rowan.support.desk;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Focus;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.foundation.TypedDates;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseAccess;
import uk.rowan.support.CaseAccess.Opened;

/// Logging a contact.
@Controller
@RequestMapping("/cases/{id}/contacts")
@Asks(Ask.WORK_CASE)
class LogContactController {

  private final CaseAccess access;
  private final Focus focus;
  private final Ways ways;
  private final LogContact logContact;
  private final Clock clock;

  LogContactController(
      CaseAccess access, Focus focus, Ways ways, LogContact logContact, Clock clock) {
    this.focus = focus;
    this.access = access;
    this.ways = ways;
    this.logContact = logContact;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    return open(id)
        .map(opened -> Answer.page(view(frame, opened, fresh(), List.of())))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer log(Frame frame, @PathVariable UUID id, @ModelAttribute LogContactForm form) {
    return open(id)
        .map(opened -> focus.on(opened.card().person(), () -> log(frame, opened, form)))
        .orElseGet(Answer::notFound);
  }

  private Answer log(Frame frame, Opened opened, LogContactForm form) {
    return switch (form.read(clock.instant())) {
      case LogContactForm.Read.Bad(var problems) ->
          Answer.mend(view(frame, opened, form, problems));
      case LogContactForm.Read.Good(var contact) ->
          switch (logContact.log(opened.card(), contact)) {
            case LogContact.Outcome.Logged _ -> Answer.goTo("/cases/" + opened.card().id());
            case LogContact.Outcome.NotSafe(var reason) ->
                Answer.mend(view(frame, opened, form, List.of(new Problem("how", reason))));
          };
    };
  }

  private Optional<Opened> open(UUID id) {
    return access.write(id, FieldClass.NOTE).filter(opened -> !opened.card().isClosed());
  }

  private LogContactForm fresh() {
    var now = clock.instant();
    var tomorrow = TypedDates.of(CivilTime.day(now).plusDays(1));
    return new LogContactForm(null, null, null, "TODAY", Said.hour(now), null, null, tomorrow);
  }

  private JteModel view(Frame frame, Opened opened, LogContactForm form, List<Problem> problems) {
    var now = clock.instant();
    var at = form.at(now).orElse(now);
    return new StaticTemplates()
        .supportContact(
            frame,
            new LogContactPage(
                opened.about(), ways.at(opened.card().person(), at), form, problems));
  }
}
