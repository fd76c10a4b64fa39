package uk.rowan.referrals.triage;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.referrals.ReferralId;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;

/// One referral, and what triage does with it.
@Controller
@Asks(Ask.TRIAGE)
class ReferralController {

  private static final Problem OPPOSED =
      new Problem("", "These two cannot be the same person. If you are sure, ask the gatekeeper.");
  private static final Problem CHANGED =
      new Problem("", "A colleague changed this a moment ago. Read it again, then decide.");

  private final Referrals referrals;
  private final ShowReferral showing;
  private final Decide deciding;
  private final SayWho who;
  private final Access access;
  private final StaffDirectory staff;
  private final Clock clock;

  ReferralController(
      Referrals referrals,
      ShowReferral showing,
      Decide deciding,
      SayWho who,
      Access access,
      StaffDirectory staff,
      Clock clock) {
    this.referrals = referrals;
    this.showing = showing;
    this.deciding = deciding;
    this.who = who;
    this.access = access;
    this.staff = staff;
    this.clock = clock;
  }

  @GetMapping("/triage/{id}")
  Answer show(Frame frame, SignedIn reader, @PathVariable UUID id) {
    var shown = open(frame, reader, new ReferralId(id), DecideForm.EMPTY, List.of());
    if (shown instanceof Answer.Page) {
      referrals.read(new ReferralId(id), reader.staff(), clock.instant());
    }
    return shown;
  }

  @PostMapping("/triage/{id}")
  Answer decide(
      Frame frame, SignedIn reader, @PathVariable UUID id, @ModelAttribute DecideForm form) {
    var referral = new ReferralId(id);
    return switch (form.read()) {
      case DecideForm.Read.Bad(var problems) -> open(frame, reader, referral, form, problems);
      case DecideForm.Read.Good(var version, var choice) ->
          switch (deciding.decide(referral, version, choice, reader)) {
            case Decide.Outcome.Done() -> Answer.goTo(after(choice, id));
            case Decide.Outcome.AlreadyDecided(var decided) -> already(frame, decided);
            case Decide.Outcome.Changed() -> open(frame, reader, referral, form, List.of(CHANGED));
            case Decide.Outcome.NotTheirs() ->
                open(
                    frame,
                    reader,
                    referral,
                    form,
                    List.of(new Problem("team", "Select a team of this service")));
            case Decide.Outcome.NotFound() -> Answer.notFound();
          };
    };
  }

  @PostMapping("/triage/{id}/same")
  Answer same(
      Frame frame,
      SignedIn reader,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String version,
      @RequestParam UUID person) {
    return said(
        frame,
        reader,
        id,
        who.same(new ReferralId(id), DecideForm.number(version), new PersonId(person)));
  }

  @PostMapping("/triage/{id}/not-the-same")
  Answer notTheSame(
      Frame frame,
      SignedIn reader,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String version) {
    return said(frame, reader, id, who.notTheSame(new ReferralId(id), DecideForm.number(version)));
  }

  private Answer said(Frame frame, SignedIn reader, UUID id, SayWho.Outcome outcome) {
    var referral = new ReferralId(id);
    return switch (outcome) {
      case DONE -> Answer.goTo("/triage/" + id);
      case OPPOSED -> open(frame, reader, referral, DecideForm.EMPTY, List.of(OPPOSED));
      case CHANGED -> open(frame, reader, referral, DecideForm.EMPTY, List.of(CHANGED));
      case NOT_FOUND -> Answer.notFound();
    };
  }

  private Answer open(
      Frame frame, SignedIn reader, ReferralId id, DecideForm form, List<Problem> problems) {
    var found = referrals.find(id).orElse(null);
    if (found instanceof Referral.Decided decided) {
      return already(frame, decided);
    }
    if (!(found instanceof Referral.Waiting waiting)
        || access.look(Act.READ, id.value(), Set.of(FieldClass.REFERRAL, FieldClass.IDENTITY))
            instanceof Look.Hidden) {
      return Answer.notFound();
    }
    var page =
        new StaticTemplates()
            .referralsReferral(frame, showing.page(waiting, reader, form), problems);
    return problems.isEmpty() ? Answer.page(page) : Answer.mend(page);
  }

  /// For those who may know that it is there at all.
  private Answer already(Frame frame, Referral.Decided decided) {
    if (access.look(Act.READ, decided.told().id().value(), Set.of(FieldClass.EXISTENCE))
        instanceof Look.Hidden) {
      return Answer.notFound();
    }
    var words =
        "%s %s it %s%s."
            .formatted(
                staff.name(decided.by()),
                decided.decision().words(),
                Said.ago(decided.at(), clock.instant()),
                decided.reason() == null ? "" : ": " + decided.reason().words());
    return Answer.mend(new StaticTemplates().referralsDecided(frame, words));
  }

  private static String after(Decide.Choice choice, UUID id) {
    return switch (choice) {
      case Decide.Choice.Accept _ -> "/triage?done=accepted";
      case Decide.Choice.AskMore _ -> "/triage/" + id;
      case Decide.Choice.Signpost _ -> "/triage?done=signposted";
      case Decide.Choice.Decline _ -> "/triage?done=declined";
    };
  }
}
