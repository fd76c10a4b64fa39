package uk.rowan.risk.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Problem;
import uk.rowan.people.CaseRoles;
import uk.rowan.people.PeopleDirectory;

/// Tells of something that happened between the people of a case.
@Controller
@Asks(Ask.ASSESS_RISK)
@RequestMapping("/people/{person}/risk/incident")
class IncidentController {

  private final RiskFile file;
  private final Incidents incidents;
  private final CaseRoles roles;
  private final PeopleDirectory people;
  private final ReadRisk read;

  IncidentController(
      RiskFile file, Incidents incidents, CaseRoles roles, PeopleDirectory people, ReadRisk read) {
    this.file = file;
    this.incidents = incidents;
    this.roles = roles;
    this.people = people;
    this.read = read;
  }

  @GetMapping
  Answer ask(Frame frame, @PathVariable UUID person) {
    var id = new PersonId(person);
    return file.matter(id)
        .map(matter -> Answer.page(page(frame, id, matter, IncidentForm.BLANK, List.of())))
        .orElseGet(Answer::notFound);
  }

  @PostMapping
  Answer tell(Frame frame, @PathVariable UUID person, @ModelAttribute IncidentForm form) {
    var id = new PersonId(person);
    var matter = file.matter(id).orElse(null);
    if (matter == null) {
      return Answer.notFound();
    }
    return switch (form.read(id, roles.harming(id, matter), read.today())) {
      case IncidentForm.Read.Bad(var problems) ->
          Answer.mend(page(frame, id, matter, form, problems));
      case IncidentForm.Read.Good(var told) -> {
        incidents.add(told, matter);
        yield Answer.goTo("/people/" + person + "/risk");
      }
    };
  }

  private gg.jte.models.runtime.JteModel page(
      Frame frame, PersonId person, UUID matter, IncidentForm form, List<Problem> problems) {
    var page =
        new IncidentPage(
            person.toString(),
            read.name(person),
            harming(roles.harming(person, matter)),
            form,
            problems);
    return new StaticTemplates().riskIncident(frame, page);
  }

  private List<Choice> harming(Set<PersonId> known) {
    var choices = new ArrayList<Choice>();
    for (var card : people.cards(known).values()) {
      choices.add(new Choice(card.id().toString(), card.name().whole()));
    }
    choices.add(new Choice("UNKNOWN", "Not known, or someone else"));
    return choices;
  }
}
