package uk.rowan.sharing.gate;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.Said;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.SignedIn;

/// The gatekeeper's pages.
@Controller
@RequestMapping("/gate")
@Asks(Ask.KEEP_GATE)
class GateController {

  private static final String NOBODY = "Enter the user name of someone who works here now";

  private final ShowGate showGate;
  private final LetIn letIn;
  private final TakeOut takeOut;
  private final Exclude exclude;
  private final LiftRestriction liftRestriction;
  private final Clock clock;

  GateController(
      ShowGate showGate,
      LetIn letIn,
      TakeOut takeOut,
      Exclude exclude,
      LiftRestriction liftRestriction,
      Clock clock) {
    this.showGate = showGate;
    this.letIn = letIn;
    this.takeOut = takeOut;
    this.exclude = exclude;
    this.liftRestriction = liftRestriction;
    this.clock = clock;
  }

  @GetMapping
  Answer list(Frame frame) {
    var now = clock.instant();
    var alerts =
        showGate.alerts().stream()
            .map(
                alert ->
                    new GateListPage.Row(
                        "/gate/" + alert.alert().person(),
                        alert.name(),
                        Said.ago(alert.alert().raisedAt(), now)))
            .toList();
    var lifts =
        liftRestriction.waiting().stream()
            .filter(GateRecords.Lift::decidable)
            .map(lift -> LiftWords.row(lift, "/gate/lifts/", now))
            .toList();
    return Answer.page(
        new StaticTemplates().sharingGateList(frame, new GateListPage(alerts, lifts)));
  }

  @GetMapping("/{person}")
  Answer show(Frame frame, @PathVariable UUID person, SignedIn who) {
    return show(frame, who, new PersonId(person), null, null, List.of());
  }

  @PostMapping("/{person}/let-in")
  Answer letIn(
      Frame frame,
      SignedIn who,
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String letIn) {
    var id = new PersonId(person);
    return switch (this.letIn.letIn(id, username(letIn))) {
      case LetIn.Outcome.In() -> back(id);
      case LetIn.Outcome.Nobody() -> show(frame, who, id, letIn, null, problem("letIn", NOBODY));
      case LetIn.Outcome.Excluded() ->
          show(
              frame,
              who,
              id,
              letIn,
              null,
              problem("letIn", "They must not see this person. End their exclusion first"));
      case LetIn.Outcome.NotFound() -> Answer.notFound();
    };
  }

  @PostMapping("/{person}/take-out")
  Answer takeOut(@PathVariable UUID person, @RequestParam UUID staff) {
    return takeOut.takeOut(new PersonId(person), new StaffId(staff))
        ? back(new PersonId(person))
        : Answer.notFound();
  }

  @PostMapping("/{person}/exclude")
  Answer exclude(
      Frame frame,
      SignedIn who,
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String exclude) {
    var id = new PersonId(person);
    return switch (this.exclude.exclude(id, username(exclude))) {
      case Exclude.Outcome.Excluded() -> back(id);
      case Exclude.Outcome.Nobody() ->
          show(frame, who, id, null, exclude, problem("exclude", NOBODY));
    };
  }

  @PostMapping("/{person}/end-exclusion")
  Answer endExclusion(@PathVariable UUID person, @RequestParam UUID exclusion) {
    return exclude.end(new PersonId(person), exclusion)
        ? back(new PersonId(person))
        : Answer.notFound();
  }

  @PostMapping("/{person}/lift")
  Answer lift(
      Frame frame,
      SignedIn who,
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String reason) {
    var id = new PersonId(person);
    var why =
        Arrays.stream(LiftReason.values()).filter(one -> one.name().equals(reason)).findFirst();
    if (why.isEmpty()) {
      return show(frame, who, id, null, null, problem("reason", "Select why it should be lifted"));
    }
    if (showGate.kept(id).isEmpty()) {
      return Answer.notFound();
    }
    liftRestriction.ask(id, why.get());
    return back(id);
  }

  private Answer show(
      Frame frame,
      SignedIn who,
      PersonId person,
      @Nullable String letIn,
      @Nullable String exclude,
      List<Problem> problems) {
    return showGate
        .kept(person)
        .map(kept -> page(kept, who, letIn, exclude))
        .map(page -> new StaticTemplates().sharingGate(frame, page, problems))
        .map(page -> problems.isEmpty() ? Answer.page(page) : Answer.mend(page))
        .orElseGet(Answer::notFound);
  }

  private GatePage page(
      ShowGate.Kept kept, SignedIn who, @Nullable String letIn, @Nullable String exclude) {
    var now = clock.instant();
    return new GatePage(
        "/gate/" + kept.person(),
        kept.name(),
        kept.restricted()
            .map(r -> LiftWords.ground(r.ground()) + ", since " + Said.ago(r.since(), now))
            .orElse(null),
        kept.listed().stream().map(one -> row(one, who)).toList(),
        kept.excluded().stream()
            .map(
                out ->
                    new GatePage.Row(
                        out.id().toString(),
                        out.name() + ", " + out.agency(),
                        out.ground().equals("CONFLICT") ? "Conflict of interest" : "Ordered"))
            .toList(),
        kept.lift()
            .map(
                lift ->
                    "Asked by "
                        + lift.asker()
                        + ", "
                        + Said.ago(lift.askedAt(), now)
                        + ". "
                        + lift.reason().words())
            .orElse(null),
        Arrays.stream(LiftReason.values()).map(r -> new Choice(r.name(), r.words())).toList(),
        letIn,
        exclude);
  }

  private static GatePage.Row row(GateRecords.Listed one, SignedIn who) {
    return new GatePage.Row(
        one.staff().equals(who.staff()) ? "" : one.staff().toString(),
        one.name() + ", " + one.agency(),
        Role.valueOf(one.role()).words()
            + (one.related() ? "" : ". Has no relationship, so sees nothing yet"));
  }

  private static Answer back(PersonId person) {
    return Answer.goTo("/gate/" + person);
  }

  private static String username(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  private static List<Problem> problem(String field, String words) {
    return List.of(new Problem(field, words));
  }
}
