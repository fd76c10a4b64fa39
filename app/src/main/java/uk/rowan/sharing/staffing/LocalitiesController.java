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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.sharing.SignedIn;

/// The parts of the area for which the partnership plans. Every page needs a code of the last
/// minutes.
@Controller
@RequestMapping(LocalitiesController.HERE)
@Asks(Ask.ADMINISTER_STAFF)
class LocalitiesController {

  static final String HERE = "/localities";

  private static final List<Problem> TAKEN =
      List.of(new Problem("name", "There is a locality of this name. Enter another"));

  private final LocalityRecords localities;
  private final TransactionOperations transactions;
  private final Clock clock;

  LocalitiesController(
      LocalityRecords localities, TransactionOperations transactions, Clock clock) {
    this.localities = localities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GetMapping
  Answer list(Frame frame, SignedIn who) {
    return who.toProve(clock.instant(), HERE)
        .orElseGet(() -> Answer.page(list(frame, null, List.of())));
  }

  @PostMapping
  Answer add(Frame frame, SignedIn who, @RequestParam(defaultValue = "") String name) {
    var problems = problems(who, name);
    if (problems.isEmpty() && !localities.add(name.strip())) {
      problems = TAKEN;
    }
    return problems.isEmpty() ? Answer.goTo(HERE) : Answer.mend(list(frame, name, problems));
  }

  @GetMapping("/{id}")
  Answer show(Frame frame, SignedIn who, @PathVariable UUID id) {
    var locality = transactions.execute(_ -> localities.find(id)).orElse(null);
    return locality == null
        ? Answer.notFound()
        : who.toProve(clock.instant(), HERE + "/" + id)
            .orElseGet(() -> Answer.page(one(frame, locality, locality.name(), List.of())));
  }

  @PostMapping("/{id}")
  Answer change(
      Frame frame,
      SignedIn who,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String name) {
    var locality = localities.find(id).orElse(null);
    if (locality == null) {
      return Answer.notFound();
    }
    var problems = problems(who, name);
    if (problems.isEmpty() && localities.isTaken(name.strip(), id)) {
      problems = TAKEN;
    }
    if (!problems.isEmpty()) {
      return Answer.mend(one(frame, locality, name, problems));
    }
    localities.change(id, name.strip(), version);
    return Answer.goTo(HERE);
  }

  private List<Problem> problems(SignedIn who, String name) {
    if (!who.isFresh(clock.instant(), SignedIn.RECENTLY)) {
      return AgencyForm.STALE;
    }
    return name.isBlank() || name.strip().length() > 200
        ? List.of(new Problem("name", "Enter the name of the locality"))
        : List.of();
  }

  private JteModel list(Frame frame, @Nullable String name, List<Problem> problems) {
    var rows =
        transactions.execute(_ -> localities.all()).stream()
            .map(
                it ->
                    new LocalityListPage.Row(
                        HERE + "/" + it.id(),
                        it.name(),
                        it.teams().isEmpty() ? "None yet" : it.teams()))
            .toList();
    return new StaticTemplates()
        .sharingLocalityList(frame, new LocalityListPage(rows, name), problems);
  }

  private static JteModel one(
      Frame frame, LocalityRecords.Locality locality, String typed, List<Problem> problems) {
    return new StaticTemplates()
        .sharingLocality(
            frame,
            new LocalityPage(
                HERE + "/" + locality.id(), locality.name(), locality.version(), typed),
            problems);
  }
}
