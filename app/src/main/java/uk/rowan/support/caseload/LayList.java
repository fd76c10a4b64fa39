package uk.rowan.support.caseload;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Link;
import uk.rowan.foundation.Pages;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.CaseCard;

/// Puts a list of cases into words.
@Component
class LayList {

  static final int ON_A_PAGE = 25;

  private final ListCases listCases;
  private final SavedViews savedViews;
  private final StaffDirectory staff;
  private final CaseloadProperties guide;
  private final Clock clock;

  LayList(
      ListCases listCases,
      SavedViews savedViews,
      StaffDirectory staff,
      CaseloadProperties guide,
      Clock clock) {
    this.listCases = listCases;
    this.savedViews = savedViews;
    this.staff = staff;
    this.guide = guide;
    this.clock = clock;
  }

  CasesPage page(SignedIn who, CasesForm form, List<Problem> problems) {
    var view = form.view();
    var rows = listCases.rows(who, view, Act.FIND);
    int last = Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int current = Math.min(form.pageNumber(), last);
    var lines =
        rows.stream()
            .skip((long) (current - 1) * ON_A_PAGE)
            .limit(ON_A_PAGE)
            .map(this::line)
            .toList();
    var title = view.whose() == View.Whose.MINE ? "My cases" : "My team's cases";
    return new CasesPage(
        last > 1 ? "%s, page %d of %d".formatted(title, current, last) : title,
        rows.size() == 1 ? "1 case" : rows.size() + " cases",
        lines,
        new Pages(current, last, number -> "/cases?%s&page=%d".formatted(view.query(), number)),
        chosen(view),
        filters(view),
        savedViews.all().stream()
            .map(
                it ->
                    new CasesPage.SavedLink(
                        it.id().toString(),
                        "/cases?" + it.view().query(),
                        it.name(),
                        it.view().equals(view)))
            .toList(),
        leads(who) && view.whose() == View.Whose.TEAM ? loads(who) : List.of(),
        "%d open cases are a full load, %d or more are too much"
            .formatted(guide.full(), guide.tooMuch()),
        form.name(),
        problems);
  }

  private boolean leads(SignedIn who) {
    return staff.leaders(who.teams()).contains(who.staff());
  }

  private CasesPage.Line line(ListCases.Row row) {
    var now = clock.instant();
    var it = row.it();
    boolean due = it.firstContactAt() == null && !it.card().isClosed();
    return new CasesPage.Line(
        "/cases/" + it.id(),
        row.name(),
        it.card().reference(),
        row.risk().words(),
        row.risk().level() == Risks.Level.HIGH ? "danger" : "",
        it.card().standing() == CaseCard.Standing.WAITING ? "" : row.worker(),
        contact(it, due, now),
        due && it.firstContactDue().isBefore(now) ? "clock" : "",
        Said.ago(it.openedAt(), now));
  }

  private static String contact(Listed it, boolean due, Instant now) {
    if (due) {
      return "First contact " + Said.due(it.firstContactDue(), now);
    }
    var last = it.lastContactAt();
    return last == null ? "Never spoken to" : Said.ago(last, now);
  }

  private static CasesPage.Chosen chosen(View view) {
    return new CasesPage.Chosen(
        view.whose().name(), view.status().name(), view.risk().name(), view.sorted().name());
  }

  private static List<Link> filters(View view) {
    var filters = new ArrayList<Link>();
    if (view.status() != View.Status.CURRENT) {
      var without = new View(view.whose(), View.Status.CURRENT, view.risk(), view.sorted());
      filters.add(
          new Link(
              "/cases?" + without.query(),
              view.status() == View.Status.CLOSED ? "Closed" : "Waiting for a worker"));
    }
    if (view.risk() != View.Risk.ANY) {
      var without = new View(view.whose(), view.status(), View.Risk.ANY, view.sorted());
      filters.add(
          new Link(
              "/cases?" + without.query(),
              view.risk() == View.Risk.HIGH ? "High risk" : "Not assessed"));
    }
    return filters;
  }

  private List<CasesPage.Load> loads(SignedIn who) {
    var carried = new TreeMap<String, Integer>();
    var all = View.of("TEAM", null, null, null);
    for (var row : listCases.rows(who, all, Act.FIND)) {
      if (row.it().card().standing() == CaseCard.Standing.OPEN) {
        carried.merge(row.worker(), 1, Integer::sum);
      }
    }
    return carried.entrySet().stream()
        .sorted(Comparator.comparing(java.util.Map.Entry<String, Integer>::getValue).reversed())
        .map(
            it ->
                new CasesPage.Load(
                    it.getKey(),
                    it.getValue() == 1 ? "1 open case" : it.getValue() + " open cases",
                    it.getValue() >= guide.tooMuch() ? "clock" : ""))
        .toList();
  }
}
