package uk.rowan.support.desk;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseAccess;
import uk.rowan.support.CaseAccess.Opened;

/// Naming needs and judging how far they are met.
@Controller
@RequestMapping("/cases/{id}/needs")
@Asks(Ask.WORK_CASE)
class NeedController {

  private final CaseAccess access;
  private final Desk desk;
  private final NameNeed nameNeed;
  private final JudgeNeed judgeNeed;
  private final Clock clock;

  NeedController(
      CaseAccess access, Desk desk, NameNeed nameNeed, JudgeNeed judgeNeed, Clock clock) {
    this.access = access;
    this.desk = desk;
    this.nameNeed = nameNeed;
    this.judgeNeed = judgeNeed;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID id) {
    return open(id)
        .map(opened -> Answer.page(view(frame, opened, List.of())))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer name(Frame frame, @PathVariable UUID id, @ModelAttribute NeedForm form) {
    return open(id).map(opened -> name(frame, opened, form)).orElseGet(Answer::notFound);
  }

  @PostMapping("/{need}")
  Answer judge(@PathVariable UUID id, @PathVariable UUID need, @ModelAttribute NeedForm form) {
    return open(id)
        .flatMap(
            opened ->
                form.judged()
                    .map(
                        status -> {
                          judgeNeed.judge(opened.card().id(), need, form.readVersion(), status);
                          return back(opened);
                        }))
        .orElseGet(Answer::notFound);
  }

  private Answer name(Frame frame, Opened opened, NeedForm form) {
    var named = form.named();
    if (named.isEmpty()) {
      return Answer.mend(
          view(frame, opened, List.of(new Problem("kinds", "Select what they need help with"))));
    }
    nameNeed.name(opened.card(), Set.copyOf(named));
    return back(opened);
  }

  private static Answer back(Opened opened) {
    return Answer.goTo("/cases/" + opened.card().id() + "/needs");
  }

  private Optional<Opened> open(UUID id) {
    return access.write(id, FieldClass.SUPPORT).filter(opened -> !opened.card().isClosed());
  }

  private JteModel view(Frame frame, Opened opened, List<Problem> problems) {
    var now = clock.instant();
    var needs = desk.needs(opened.card().id());
    var known = needs.stream().map(Desk.Need::kind).collect(Collectors.toSet());
    var named =
        needs.stream()
            .map(
                it ->
                    new NeedsPage.Named(
                        it.id().toString(),
                        it.kind().words(),
                        it.status().name(),
                        it.version(),
                        Said.ago(it.at(), now)))
            .toList();
    var others =
        Stream.of(NeedKind.values())
            .filter(kind -> !known.contains(kind))
            .map(kind -> new Choice(kind.name(), kind.words()))
            .toList();
    return new StaticTemplates()
        .supportNeeds(frame, new NeedsPage(opened.about(), named, others, problems));
  }
}
