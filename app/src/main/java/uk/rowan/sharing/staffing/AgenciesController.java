package uk.rowan.sharing.staffing;

import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Pages;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.foundation.TypedDate;
import uk.rowan.sharing.SignedIn;

/// The agencies of the partnership. Every page needs a code of the last minutes.
@Controller
@RequestMapping(AgenciesController.HERE)
@Asks(Ask.ADMINISTER_STAFF)
class AgenciesController {

  static final String HERE = "/agencies";

  private static final List<Choice> KINDS =
      Arrays.stream(AgencyKind.values()).map(k -> new Choice(k.name(), k.words())).toList();
  private static final List<Problem> TAKEN =
      List.of(new Problem("code", "This short name is taken. Enter another"));
  private static final int LAST = 1_000;

  private final AgencyRecords agencies;
  private final ServiceRecords services;
  private final AgencyLeaves agencyLeaves;
  private final TransactionOperations transactions;
  private final Clock clock;

  AgenciesController(
      AgencyRecords agencies,
      ServiceRecords services,
      AgencyLeaves agencyLeaves,
      TransactionOperations transactions,
      Clock clock) {
    this.agencies = agencies;
    this.services = services;
    this.agencyLeaves = agencyLeaves;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GetMapping
  Answer list(
      Frame frame,
      SignedIn who,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String gone,
      @RequestParam(defaultValue = "name") String sort,
      @RequestParam(defaultValue = "1") int page) {
    return who.toProve(clock.instant(), HERE)
        .orElseGet(
            () ->
                Answer.page(
                    new StaticTemplates()
                        .sharingAgencyList(
                            frame,
                            page(
                                words.strip(),
                                gone.equals("yes"),
                                sort.equals("kind") ? "kind" : "name",
                                Math.clamp(page, 1, LAST)))));
  }

  private AgencyListPage page(String words, boolean gone, String sort, int here) {
    var today = today();
    var found = transactions.execute(_ -> agencies.list(words, gone, sort, today, here));
    int count = found.isEmpty() ? 0 : found.getFirst().found();
    var query =
        HERE
            + "?sort=%s&words=%s%s&page="
                .formatted(
                    sort,
                    URLEncoder.encode(words, StandardCharsets.UTF_8),
                    gone ? "&gone=yes" : "");
    return new AgencyListPage(
        words,
        gone,
        sort,
        count == 1 ? "1 agency" : count + " agencies",
        found.stream().map(agency -> row(agency, today)).toList(),
        new Pages(
            here, Math.max(here, Math.ceilDiv(count, AgencyRecords.PAGE)), next -> query + next));
  }

  @GetMapping("/new")
  Answer add(Frame frame, SignedIn who) {
    return who.toProve(clock.instant(), HERE + "/new")
        .orElseGet(() -> Answer.page(page(frame, null, AgencyForm.empty(), null, List.of())));
  }

  @PostMapping("/new")
  Answer add(Frame frame, SignedIn who, AgencyForm form) {
    if (isStale(who)) {
      return Answer.mend(page(frame, null, form, null, AgencyForm.STALE));
    }
    return switch (form.read()) {
      case AgencyForm.Read.Bad(var problems) ->
          Answer.mend(page(frame, null, form, null, problems));
      case AgencyForm.Read.Good(var given) -> {
        var id = UUID.randomUUID();
        yield agencies.add(id, given, today())
            ? Answer.goTo(HERE + "/" + id)
            : Answer.mend(page(frame, null, form, null, TAKEN));
      }
    };
  }

  @GetMapping("/{id}")
  Answer show(Frame frame, SignedIn who, @PathVariable UUID id) {
    var agency = find(id);
    return agency == null
        ? Answer.notFound()
        : who.toProve(clock.instant(), HERE + "/" + id)
            .orElseGet(() -> Answer.page(page(frame, agency, form(agency), null, List.of())));
  }

  @PostMapping("/{id}")
  Answer change(
      Frame frame,
      SignedIn who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      AgencyForm form) {
    var agency = find(id);
    if (agency == null) {
      return Answer.notFound();
    }
    if (isStale(who)) {
      return Answer.mend(page(frame, agency, form, null, AgencyForm.STALE));
    }
    return switch (form.read()) {
      case AgencyForm.Read.Bad(var problems) ->
          Answer.mend(page(frame, agency, form, null, problems));
      case AgencyForm.Read.Good(var given) -> {
        agencies.change(id, given, version);
        yield Answer.goTo(HERE + "/" + id);
      }
    };
  }

  @PostMapping("/{id}/leaves")
  Answer leave(
      Frame frame,
      SignedIn who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @ModelAttribute LeavingForm form) {
    var agency = find(id);
    if (agency == null) {
      return Answer.notFound();
    }
    var typed = form.on() == null ? TypedDate.NOTHING : form.on();
    if (isStale(who)) {
      return Answer.mend(page(frame, agency, form(agency), typed, AgencyForm.STALE));
    }
    var on = "yes".equals(form.stays()) ? null : day(typed);
    if (on == null && !"yes".equals(form.stays())) {
      return wrong(frame, agency, typed, "First day must be a real date, like 27 3 2027");
    }
    return switch (agencyLeaves.leave(id, on, version)) {
      case LEAVES -> Answer.goTo(HERE + "/" + id);
      case PAST -> wrong(frame, agency, typed, "First day must be today or later");
      case LAST_ADMINISTRATOR ->
          wrong(
              frame,
              agency,
              typed,
              "The last administrators work in this agency. Make someone of another agency an administrator first");
    };
  }

  /// From when an agency is out, or that it stays.
  record LeavingForm(@Nullable TypedDate on, @Nullable String stays) {}

  private Answer wrong(Frame frame, AgencyRecords.Agency agency, TypedDate typed, String message) {
    return Answer.mend(
        page(frame, agency, form(agency), typed, List.of(new Problem("on", message))));
  }

  private JteModel page(
      Frame frame,
      AgencyRecords.@Nullable Agency agency,
      AgencyForm form,
      @Nullable TypedDate on,
      List<Problem> problems) {
    var today = today();
    var leftOn = agency == null ? null : agency.leftOn();
    var page =
        new AgencyPage(
            agency == null ? "Add an agency" : agency.name(),
            agency == null ? HERE + "/new" : HERE + "/" + agency.id(),
            agency == null ? null : agency.id().toString(),
            agency == null ? 0 : agency.version(),
            form,
            KINDS,
            agency == null
                ? List.of()
                : transactions.execute(_ -> services.of(agency.id())).stream()
                    .map(AgenciesController::service)
                    .toList(),
            on == null ? TypedDate.NOTHING : on,
            leftOn == null ? null : Said.day(leftOn, today),
            leftOn != null && !leftOn.isAfter(today));
    return new StaticTemplates().sharingAgency(frame, page, problems);
  }

  private AgencyRecords.@Nullable Agency find(UUID id) {
    return transactions.execute(_ -> agencies.find(id)).orElse(null);
  }

  private LocalDate today() {
    return CivilTime.day(clock.instant());
  }

  private boolean isStale(SignedIn who) {
    return !who.isFresh(clock.instant(), SignedIn.RECENTLY);
  }

  private static @Nullable LocalDate day(TypedDate typed) {
    try {
      return LocalDate.of(
          Integer.parseInt(AgencyForm.plain(typed.year())),
          Integer.parseInt(AgencyForm.plain(typed.month())),
          Integer.parseInt(AgencyForm.plain(typed.day())));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static AgencyForm form(AgencyRecords.Agency agency) {
    return new AgencyForm(agency.name(), agency.code(), agency.kind().name());
  }

  private static AgencyPage.Service service(ServiceRecords.Service service) {
    return new AgencyPage.Service(
        "/services/" + service.id(),
        service.given().name(),
        service.given().takes() ? "Takes referrals" : "Takes none",
        service.teams().isEmpty() ? "No team yet" : service.teams());
  }

  private static AgencyListPage.Row row(AgencyRecords.Agency agency, LocalDate today) {
    var leftOn = agency.leftOn();
    return new AgencyListPage.Row(
        HERE + "/" + agency.id(),
        agency.name(),
        agency.kind().words(),
        agency.services(),
        agency.staff(),
        leftOn == null
            ? "In"
            : leftOn.isAfter(today) ? "Leaves " + Said.day(leftOn, today) : "Has left");
  }
}
