package uk.rowan.support.parties;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.people.RelatePersons.Kind;
import uk.rowan.people.RelatePersons.Role;
import uk.rowan.people.Told;
import uk.rowan.sharing.FieldClass;
import uk.rowan.support.CaseAccess;
import uk.rowan.support.CaseAccess.Opened;

/// The people in a case.
@Controller
@RequestMapping("/cases/{id}/people")
@Asks(Ask.WORK_CASE)
class PartiesController {

  private static final List<Choice> KINDS =
      Stream.of(Kind.values()).map(kind -> new Choice(kind.name(), kind.words())).toList();
  private static final List<Choice> PARTS =
      Stream.of(Part.values()).map(part -> new Choice(part.name(), part.words())).toList();

  private final CaseAccess access;
  private final Parties parties;
  private final AddParty addParty;
  private final Clock clock;

  PartiesController(CaseAccess access, Parties parties, AddParty addParty, Clock clock) {
    this.access = access;
    this.parties = parties;
    this.addParty = addParty;
    this.clock = clock;
  }

  @GetMapping
  Answer show(Frame frame, @PathVariable UUID id) {
    return access
        .read(id, FieldClass.RELATIONSHIPS)
        .filter(opened -> opened.shows(FieldClass.RELATIONSHIPS))
        .<Answer>map(
            opened ->
                Answer.page(view(frame, opened, PartyForm.BLANK, List.of(), List.of(), adds(id))))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer add(Frame frame, @PathVariable UUID id, @ModelAttribute PartyForm form) {
    return access
        .write(id, FieldClass.RELATIONSHIPS)
        .filter(opened -> !opened.card().isClosed())
        .map(opened -> add(frame, opened, form))
        .orElseGet(Answer::notFound);
  }

  private Answer add(Frame frame, Opened opened, PartyForm form) {
    return switch (form.read(CivilTime.day(clock.instant()))) {
      case PartyForm.Read.Bad(var problems) ->
          Answer.mend(view(frame, opened, form, List.of(), problems, true));
      case PartyForm.Read.Good good -> add(frame, opened, form, good);
    };
  }

  private Answer add(Frame frame, Opened opened, PartyForm form, PartyForm.Read.Good good) {
    var card = opened.card();
    var alike = parties.alike(card, good.name(), good.birth());
    return switch (form.who(alike)) {
      case PartyForm.Who.NotSaid _ ->
          Answer.mend(
              view(
                  frame,
                  opened,
                  form,
                  alike,
                  List.of(new Problem("is", "Select who it is, or someone new")),
                  true));
      case PartyForm.Who.Known(var person) -> {
        addParty.add(card, person, good.kind(), good.part());
        yield Answer.goTo("/cases/" + card.id() + "/people");
      }
      case PartyForm.Who.New _ -> {
        addParty.add(card, Told.of(good.name(), good.birth()), good.kind(), good.part());
        yield Answer.goTo("/cases/" + card.id() + "/people");
      }
    };
  }

  private boolean adds(UUID id) {
    return access
        .write(id, FieldClass.RELATIONSHIPS)
        .filter(opened -> !opened.card().isClosed())
        .isPresent();
  }

  private JteModel view(
      Frame frame,
      Opened opened,
      PartyForm form,
      List<Parties.Known> alike,
      List<Problem> problems,
      boolean adds) {
    return new StaticTemplates()
        .supportPeople(
            frame,
            new PartiesPage(
                opened.about(),
                parties.of(opened.card()).stream().map(this::line).toList(),
                adds,
                KINDS,
                PARTS,
                offered(alike),
                form,
                problems));
  }

  private PartiesPage.PartyLine line(Parties.Party party) {
    return new PartiesPage.PartyLine(
        "/people/" + party.card().id(),
        party.card().name().whole(),
        party.card().age(CivilTime.day(clock.instant())),
        party.kind().words(),
        party.role().words(),
        party.role() == Role.HARMING ? "danger" : "quiet");
  }

  private List<Choice> offered(List<Parties.Known> alike) {
    if (alike.isEmpty()) {
      return List.of();
    }
    var choices = new ArrayList<Choice>();
    for (var known : alike) {
      var card = known.card();
      choices.add(
          new Choice(
                  card.id().toString(),
                  card.name().whole() + ", " + card.age(CivilTime.day(clock.instant())))
              .withHint("The same: " + String.join(", ", known.reasons())));
    }
    choices.add(new Choice(PartyForm.NEW, "Someone new"));
    return choices;
  }
}
