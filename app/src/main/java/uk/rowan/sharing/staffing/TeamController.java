package uk.rowan.sharing.staffing;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
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
import uk.rowan.foundation.Problem;
import uk.rowan.sharing.SignedIn;

/// What a team is called, and in which part of the area it works. Every page needs a code of the
/// last minutes.
@Controller
@RequestMapping("/services/{service}/teams/{id}")
@Asks(Ask.ADMINISTER_STAFF)
class TeamController {

  private static final String EVERYWHERE = "ALL";

  private final ServiceRecords services;
  private final LocalityRecords localities;
  private final TransactionOperations transactions;
  private final Clock clock;

  TeamController(
      ServiceRecords services,
      LocalityRecords localities,
      TransactionOperations transactions,
      Clock clock) {
    this.services = services;
    this.localities = localities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GetMapping
  Answer show(Frame frame, SignedIn who, @PathVariable UUID service, @PathVariable UUID id) {
    var team = transactions.execute(_ -> services.team(service, id)).orElse(null);
    return team == null
        ? Answer.notFound()
        : who.toProve(clock.instant(), path(team))
            .orElseGet(
                () -> Answer.page(page(frame, team, team.name(), team.locality(), List.of())));
  }

  @PostMapping
  Answer change(
      Frame frame,
      SignedIn who,
      @PathVariable UUID service,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String locality) {
    var team = services.team(service, id).orElse(null);
    if (team == null) {
      return Answer.notFound();
    }
    var chosen =
        localities.all().stream()
            .map(LocalityRecords.Locality::id)
            .filter(it -> it.toString().equals(locality))
            .findFirst()
            .orElse(null);
    var problems = problems(who, name, chosen != null || locality.equals(EVERYWHERE));
    if (!problems.isEmpty()) {
      return Answer.mend(page(frame, team, name, chosen, problems));
    }
    services.changeTeam(id, name.strip(), chosen, version);
    return Answer.goTo("/services/" + service);
  }

  private List<Problem> problems(SignedIn who, String name, boolean isSomewhere) {
    if (!who.isFresh(clock.instant(), SignedIn.RECENTLY)) {
      return AgencyForm.STALE;
    }
    var problems = new ArrayList<Problem>();
    if (name.isBlank() || name.strip().length() > 200) {
      problems.add(new Problem("name", "Enter the name of the team"));
    }
    if (!isSomewhere) {
      problems.add(new Problem("locality", "Select where the team works"));
    }
    return problems;
  }

  private JteModel page(
      Frame frame,
      ServiceRecords.OneTeam team,
      String name,
      @Nullable UUID locality,
      List<Problem> problems) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(EVERYWHERE, "The whole area"));
    transactions
        .execute(_ -> localities.all())
        .forEach(it -> choices.add(new Choice(it.id().toString(), it.name())));
    return new StaticTemplates()
        .sharingTeam(
            frame,
            new TeamPage(
                team.name(),
                path(team),
                team.serviceName(),
                "/services/" + team.service(),
                team.version(),
                name,
                locality == null ? EVERYWHERE : locality.toString(),
                choices),
            problems);
  }

  private static String path(ServiceRecords.OneTeam team) {
    return "/services/" + team.service() + "/teams/" + team.id();
  }
}
