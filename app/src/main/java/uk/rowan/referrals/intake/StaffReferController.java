package uk.rowan.referrals.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.people.Likenesses;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.referrals.ReferrerKind;
import uk.rowan.referrals.intake.HelpAsked.Door;
import uk.rowan.referrals.intake.HelpAsked.Referrer;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;

/// Asking for help for someone, with an account: all on one page, after looking whether they are
/// known already.
@Controller
class StaffReferController {

  private static final List<Step> ASKED =
      List.of(
          Step.PERSON,
          Step.CONTACT,
          Step.ADDRESS,
          Step.HARMING,
          Step.CHILDREN,
          Step.CONCERN,
          Step.RISK,
          Step.AWARE);

  private final SendReferral sending;
  private final Likenesses likenesses;
  private final PeopleDirectory people;
  private final Access access;
  private final StaffDirectory staff;
  private final ReferProperties properties;
  private final Clock clock;

  StaffReferController(
      SendReferral sending,
      Likenesses likenesses,
      PeopleDirectory people,
      Access access,
      StaffDirectory staff,
      ReferProperties properties,
      Clock clock) {
    this.sending = sending;
    this.likenesses = likenesses;
    this.people = people;
    this.access = access;
    this.staff = staff;
    this.properties = properties;
    this.clock = clock;
  }

  @GetMapping("/refer/staff")
  @Asks(Ask.REFER)
  Answer ask(Frame frame, @RequestParam(defaultValue = "") String sent) {
    var reference = sent.matches("[A-Z0-9-]{1,20}") ? sent : "";
    return Answer.page(page(frame, draft(Map.of()), List.of(), false, List.of(), reference));
  }

  /// Looks before anything is created. Sent by post, so that no name is in an address.
  @PostMapping("/refer/staff/look")
  @Asks(value = Ask.REFER, changes = false)
  Answer look(Frame frame, @RequestParam MultiValueMap<String, String> typed) {
    var draft = draft(typed);
    var reading = reading(draft);
    return reading.hasName() || !draft.answers().isEmpty(Step.CONTACT)
        ? Answer.page(page(frame, draft, List.of(), true, known(reading), ""))
        : Answer.mend(
            page(
                frame,
                draft,
                List.of(new Problem("given", "Enter a name or a telephone number to look for")),
                false,
                List.of(),
                ""));
  }

  @PostMapping("/refer/staff")
  @Asks(Ask.REFER)
  Answer send(Frame frame, SignedIn who, @RequestParam MultiValueMap<String, String> typed) {
    var draft = draft(typed);
    var reading = reading(draft);
    var problems = reading.problems(ASKED);
    if (!problems.isEmpty()) {
      return Answer.mend(page(frame, draft, problems, true, List.of(), ""));
    }
    var receipt =
        sending.send(
            reading.read(
                Door.STAFF, new Referrer(kind(draft), who.name(), who.agencyName(), ""), false),
            who);
    return Answer.goTo("/refer/staff?sent=" + receipt.reference());
  }

  private static ReferrerKind kind(Draft draft) {
    return ReadAnswers.among(ReferrerKind.class, draft.answers().one("kind"))
        .orElse(ReferrerKind.OTHER);
  }

  private Draft draft(Map<String, List<String>> typed) {
    var answers = Answers.NONE;
    for (var step : Step.values()) {
      answers = answers.with(step, new LinkedHashMap<>(typed));
    }
    var begun = Draft.begun(clock.instant());
    return new Draft(Step.CHECK, answers, List.of(), false, false, false, 3, begun.startedAt(), "");
  }

  private ReadAnswers reading(Draft draft) {
    return new ReadAnswers(draft.answers(), CivilTime.day(clock.instant()));
  }

  private List<StaffReferPage.Known> known(ReadAnswers reading) {
    var likes = likenesses.found(reading.harmed());
    var open =
        access.lookAll(
            Act.FIND,
            likes.stream().map(like -> like.person().value()).toList(),
            Set.of(FieldClass.EXISTENCE, FieldClass.IDENTITY));
    var cards = people.cards(likes.stream().map(Likenesses.Like::person).toList());
    var today = CivilTime.day(clock.instant());
    var known = new ArrayList<StaffReferPage.Known>();
    for (var like : likes) {
      var look = open.get(like.person().value());
      var card = cards.get(like.person());
      if (card != null && look != null && look.shows(FieldClass.IDENTITY)) {
        known.add(
            new StaffReferPage.Known(
                card.id().toString(),
                card.name().whole(),
                card.age(today),
                like.reasons(),
                like.strong()));
      }
    }
    return known;
  }

  private gg.jte.models.runtime.JteModel page(
      Frame frame,
      Draft draft,
      List<Problem> problems,
      boolean looked,
      List<StaffReferPage.Known> known,
      String reference) {
    var services =
        staff.servicesTakingReferrals().stream()
            .map(service -> new Choice(service.id().toString(), service.name()))
            .toList();
    return new StaticTemplates()
        .referralsReferStaff(
            frame,
            new StaffReferPage(
                new AskPage(draft, problems, services, properties), looked, known, reference));
  }
}
