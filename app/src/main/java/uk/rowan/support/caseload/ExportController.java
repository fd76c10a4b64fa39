package uk.rowan.support.caseload;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Said;
import uk.rowan.foundation.Spreadsheet;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.SignedIn;

/// A list of cases to take away: only those that this reader may export, and who took it and when
/// written on it.
@Controller
@Asks(Ask.EXPORT_LIST)
class ExportController {

  private static final List<String> COLUMNS =
      List.of("Reference", "Name", "Risk", "Status", "Worker", "Opened", "Last spoken to");

  private final ListCases listCases;
  private final Clock clock;

  ExportController(ListCases listCases, Clock clock) {
    this.listCases = listCases;
    this.clock = clock;
  }

  @GetMapping("/cases/export.csv")
  Answer csv(Frame frame, SignedIn who, @ModelAttribute CasesForm form) {
    return take(who, () -> sheet(who, form).asCsv("cases.csv"));
  }

  @GetMapping("/cases/export.ods")
  Answer ods(Frame frame, SignedIn who, @ModelAttribute CasesForm form) {
    return take(who, () -> sheet(who, form).asOds("cases.ods"));
  }

  private Answer take(SignedIn who, Supplier<Answer> sheet) {
    return who.toProve(clock.instant(), "/cases").orElseGet(sheet);
  }

  private Spreadsheet sheet(SignedIn who, CasesForm form) {
    var now = clock.instant();
    var rows =
        listCases.rows(who, form.view(), Act.EXPORT).stream()
            .map(
                row -> {
                  var it = row.it();
                  var last = it.lastContactAt();
                  return List.of(
                      it.card().reference(),
                      row.name(),
                      row.risk().words(),
                      it.card().standing().words(),
                      row.worker(),
                      CivilTime.day(it.openedAt()).toString(),
                      last == null ? "" : CivilTime.day(last).toString());
                })
            .toList();
    return new Spreadsheet(
        "Cases",
        List.of(
            "Taken from Rowan by %s, %s, on %s at %s"
                .formatted(who.name(), who.agencyName(), CivilTime.day(now), Said.hour(now)),
            "Confidential. It names people: keep it where only those who work with them can see"
                + " it, and delete it when it is no longer needed."),
        COLUMNS,
        rows);
  }
}
