package uk.rowan.support.episode;

import static uk.rowan.sharing.FieldClass.IDENTITY;
import static uk.rowan.sharing.FieldClass.SUPPORT;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;

/// Whoever leads a team hands the caseload of one worker to another: someone leaves, falls ill or
/// carries too much.
@Controller
@RequestMapping("/cases/handover")
@Asks(Ask.LEAD_TEAM)
class HandOverController {

  private final Access access;
  private final Cases cases;
  private final Colleagues colleagues;
  private final PeopleDirectory people;
  private final StaffDirectory staff;
  private final HandOver handOver;

  HandOverController(
      Access access,
      Cases cases,
      Colleagues colleagues,
      PeopleDirectory people,
      StaffDirectory staff,
      HandOver handOver) {
    this.access = access;
    this.cases = cases;
    this.colleagues = colleagues;
    this.people = people;
    this.staff = staff;
    this.handOver = handOver;
  }

  @GetMapping
  Answer ask(Frame frame, SignedIn who, @Nullable String from) {
    var form = new HandOverForm(from, null, null, null);
    return Answer.page(view(frame, who, form, true, List.of()));
  }

  @PostMapping
  Answer handOver(Frame frame, SignedIn who, @ModelAttribute HandOverForm form) {
    var giver = giver(who, form.from());
    if (giver.isEmpty()) {
      return Answer.notFound();
    }
    var open = open(giver.get()).stream().map(it -> it.episode().id()).toList();
    return switch (form.read(giver.get(), giver(who, form.to()), open)) {
      case HandOverForm.Read.Bad(var problems) ->
          Answer.mend(view(frame, who, form, false, problems));
      case HandOverForm.Read.Good(var from, var to, var chosen, var words) -> {
        handOver.caseload(from, to, chosen, words);
        yield Answer.goTo("/cases?whose=TEAM");
      }
    };
  }

  private Optional<StaffId> giver(SignedIn who, @Nullable String typed) {
    return led(who).stream().flatMap(team -> colleagues.read(team, typed).stream()).findFirst();
  }

  private List<UUID> led(SignedIn who) {
    return who.teams().stream()
        .filter(team -> staff.leaders(List.of(team)).contains(who.staff()))
        .sorted()
        .toList();
  }

  private List<SupportCase.Open> open(StaffId worker) {
    var all = cases.workedBy(worker);
    var mine =
        access.lookAll(
            Act.WRITE,
            all.stream().map(it -> it.episode().id().value()).toList(),
            Set.of(SUPPORT, IDENTITY));
    return all.stream().filter(it -> mine.containsKey(it.episode().id().value())).toList();
  }

  private JteModel view(
      Frame frame, SignedIn who, HandOverForm form, boolean all, List<Problem> problems) {
    var workers = new ArrayList<Choice>();
    led(who).forEach(team -> workers.addAll(colleagues.choices(team, null)));
    var giver = giver(who, form.from()).orElse(null);
    var open = giver == null ? List.<SupportCase.Open>of() : open(giver);
    var names = people.cards(open.stream().map(it -> it.episode().person()).toList());
    var choices =
        open.stream()
            .map(
                it -> {
                  var card = names.get(it.episode().person());
                  return new Choice(
                          it.episode().id().toString(),
                          card == null ? it.episode().reference() : card.name().whole())
                      .withHint("Case " + it.episode().reference());
                })
            .toList();
    var shown =
        all
            ? new HandOverForm(
                form.from(), form.to(), choices.stream().map(Choice::value).toList(), null)
            : form;
    return new StaticTemplates()
        .supportHandover(
            frame,
            new HandOverPage(
                workers,
                giver == null ? "" : colleagues.name(giver),
                choices,
                workers.stream().filter(one -> !one.value().equals(form.from())).toList(),
                shown,
                problems));
  }
}
