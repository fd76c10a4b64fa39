package uk.rowan.sharing.staffing;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.sharing.SignedIn;

/// What an agency offers, and the teams that do it. Every page needs a code of the last minutes.
@Controller
@Asks(Ask.ADMINISTER_STAFF)
class ServicesController {

  private static final String NEW = "/agencies/{id}/services/new";
  private static final String HERE = "/services/{id}";

  private final AgencyRecords agencies;
  private final ServiceRecords services;
  private final TransactionOperations transactions;
  private final Clock clock;

  ServicesController(
      AgencyRecords agencies,
      ServiceRecords services,
      TransactionOperations transactions,
      Clock clock) {
    this.agencies = agencies;
    this.services = services;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GetMapping(NEW)
  Answer add(Frame frame, SignedIn who, @PathVariable UUID id) {
    var agency = transactions.execute(_ -> agencies.find(id)).orElse(null);
    return agency == null
        ? Answer.notFound()
        : who.toProve(clock.instant(), "/agencies/" + id + "/services/new")
            .orElseGet(() -> Answer.page(page(frame, agency, ServiceForm.usual(), List.of())));
  }

  @PostMapping(NEW)
  Answer add(Frame frame, SignedIn who, @PathVariable UUID id, ServiceForm form) {
    var agency = agencies.find(id).orElse(null);
    if (agency == null) {
      return Answer.notFound();
    }
    if (isStale(who)) {
      return Answer.mend(page(frame, agency, form, AgencyForm.STALE));
    }
    return switch (form.read()) {
      case ServiceForm.Read.Bad(var problems) -> Answer.mend(page(frame, agency, form, problems));
      case ServiceForm.Read.Good(var given) -> {
        var service = UUID.randomUUID();
        services.add(service, id, given);
        yield Answer.goTo("/services/" + service);
      }
    };
  }

  @GetMapping(HERE)
  Answer show(Frame frame, SignedIn who, @PathVariable UUID id) {
    var service = transactions.execute(_ -> services.find(id)).orElse(null);
    return service == null
        ? Answer.notFound()
        : who.toProve(clock.instant(), "/services/" + id)
            .orElseGet(
                () -> Answer.page(page(frame, service, form(service.given()), null, List.of())));
  }

  @PostMapping(HERE)
  Answer change(
      Frame frame,
      SignedIn who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      ServiceForm form) {
    var service = services.find(id).orElse(null);
    if (service == null) {
      return Answer.notFound();
    }
    if (isStale(who)) {
      return Answer.mend(page(frame, service, form, null, AgencyForm.STALE));
    }
    return switch (form.read()) {
      case ServiceForm.Read.Bad(var problems) ->
          Answer.mend(page(frame, service, form, null, problems));
      case ServiceForm.Read.Good(var given) -> {
        services.change(id, given, version);
        yield Answer.goTo("/services/" + id);
      }
    };
  }

  @PostMapping(HERE + "/teams")
  Answer addTeam(
      Frame frame,
      SignedIn who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String team) {
    var service = services.find(id).orElse(null);
    if (service == null) {
      return Answer.notFound();
    }
    if (isStale(who)) {
      return Answer.mend(page(frame, service, form(service.given()), team, AgencyForm.STALE));
    }
    var name = team.strip();
    if (name.isEmpty() || name.length() > 200) {
      return Answer.mend(
          page(
              frame,
              service,
              form(service.given()),
              team,
              List.of(new Problem("team", "Enter the name of the team"))));
    }
    services.addTeam(id, name);
    return Answer.goTo("/services/" + id);
  }

  private static JteModel page(
      Frame frame, AgencyRecords.Agency agency, ServiceForm form, List<Problem> problems) {
    var there = "/agencies/" + agency.id();
    var page =
        new ServicePage(
            "Add a service",
            there + "/services/new",
            agency.name(),
            there,
            null,
            0,
            form,
            List.of(),
            null);
    return new StaticTemplates().sharingService(frame, page, problems);
  }

  private JteModel page(
      Frame frame,
      ServiceRecords.Service service,
      ServiceForm form,
      @Nullable String team,
      List<Problem> problems) {
    var teams = transactions.execute(_ -> services.teams(service.id()));
    var page =
        new ServicePage(
            service.given().name(),
            "/services/" + service.id(),
            service.agencyName(),
            "/agencies/" + service.agency(),
            service.id().toString(),
            service.version(),
            form,
            teams.stream().map(it -> team(service, it)).toList(),
            team);
    return new StaticTemplates().sharingService(frame, page, problems);
  }

  private boolean isStale(SignedIn who) {
    return !who.isFresh(clock.instant(), SignedIn.RECENTLY);
  }

  private static ServicePage.Team team(ServiceRecords.Service service, ServiceRecords.Team team) {
    return new ServicePage.Team(
        "/services/" + service.id() + "/teams/" + team.id(),
        team.name(),
        team.locality().isEmpty() ? "The whole area" : team.locality(),
        team.leaders().isEmpty() ? "Nobody yet" : team.leaders(),
        team.members() == 1 ? "1 person" : team.members() + " people");
  }

  private static ServiceForm form(ServiceForm.Given given) {
    return new ServiceForm(
        given.name(),
        given.takes() ? "yes" : null,
        Integer.toString(given.high()),
        Integer.toString(given.other()),
        Integer.toString(given.review()));
  }
}
