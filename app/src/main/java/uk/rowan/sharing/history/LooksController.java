package uk.rowan.sharing.history;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Pages;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.sharing.ReviewParts;

/// The looks that wait for a privacy officer to judge.
@Controller
@RequestMapping(LooksController.HERE)
@Asks(Ask.REVIEW_ACCESS)
class LooksController {

  static final String HERE = "/reviews/looks";

  private static final int LAST = 1_000;
  private static final List<Choice> FINDINGS =
      Arrays.stream(LookFinding.values()).map(f -> new Choice(f.name(), f.words())).toList();

  private final LooksToCheck looks;
  private final JudgeLooks judgeLooks;
  private final TransactionOperations transactions;
  private final Clock clock;

  LooksController(
      LooksToCheck looks, JudgeLooks judgeLooks, TransactionOperations transactions, Clock clock) {
    this.looks = looks;
    this.judgeLooks = judgeLooks;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GetMapping
  Answer list(
      Frame frame,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "1") int page) {
    var here = Math.clamp(page, 1, LAST);
    var known = Arrays.stream(WhyChecked.values()).anyMatch(w -> w.name().equals(why)) ? why : "";
    return Answer.page(
        new StaticTemplates().sharingLooks(frame, transactions.execute(_ -> page(known, here))));
  }

  private LooksPage page(String why, int here) {
    var now = clock.instant();
    var found = looks.waiting(why, here);
    var count = found.isEmpty() ? 0 : found.getFirst().found();
    var others = judgeLooks.waiting().stream().filter(one -> !one.reviewable()).count();
    return new LooksPage(
        ReviewParts.at(HERE),
        why,
        whys(),
        count == 1 ? "1 waits" : count + " wait",
        others == 0
            ? ""
            : others == 1
                ? "1 more is late. Only a privacy officer of another agency may judge it."
                : others
                    + " more are late. Only a privacy officer of another agency may judge them.",
        looks.checked().map(checked -> checked(checked, now)).orElse(""),
        found.stream().map(item -> row(item, now)).toList(),
        here > 1 ? List.of() : looks.judged().stream().map(item -> row(item, now)).toList(),
        new Pages(
            here,
            Math.max(here, Math.ceilDiv(count, LooksToCheck.PAGE)),
            next -> HERE + "?why=" + why + "&page=" + next));
  }

  @GetMapping("/{id}")
  Answer show(Frame frame, @PathVariable UUID id) {
    return show(frame, id, LookForm.empty(), List.of());
  }

  @PostMapping("/{id}")
  Answer judge(Frame frame, @PathVariable UUID id, LookForm form) {
    return switch (form.read()) {
      case LookForm.Read.Bad(var problems) -> show(frame, id, form, problems);
      case LookForm.Read.Good(var given) ->
          switch (judgeLooks.judge(id, given)) {
            case JUDGED -> Answer.goTo(HERE);
            case ALREADY_JUDGED -> Answer.goTo(HERE + "/" + id);
            case NOT_FOUND -> Answer.notFound();
          };
    };
  }

  private Answer show(Frame frame, UUID id, LookForm form, List<Problem> problems) {
    return judgeLooks
        .read(id)
        .map(read -> new StaticTemplates().sharingLook(frame, page(read, form), problems))
        .map(page -> problems.isEmpty() ? Answer.page(page) : Answer.mend(page))
        .orElseGet(Answer::notFound);
  }

  private LookPage page(JudgeLooks.Read read, LookForm form) {
    var now = clock.instant();
    var item = read.item();
    var due = JudgeLooks.lateFrom(item.since());
    return new LookPage(
        HERE + "/" + item.id(),
        item.why().words(),
        item.why().meaning(),
        item.why().sentence(),
        item.looker(),
        item.agency(),
        when(item.looks(), now),
        what(item.looks()),
        HistoryWords.basis(String.join(", ", item.looks().bases())),
        read.name(),
        "/people/" + item.looks().person() + "/looked",
        Said.due(due, now),
        !now.isBefore(due),
        FINDINGS,
        form,
        LookForm.MOST_WORDS,
        found(item, now),
        read.words());
  }

  private static LooksPage.Row row(LooksToCheck.Item item, Instant now) {
    var judged = item.judged();
    return new LooksPage.Row(
        HERE + "/" + item.id(),
        item.looker(),
        item.agency(),
        Said.ago(item.looks().first(), now),
        what(item.looks()),
        judged == null ? item.why().words() : judged.finding().words(),
        judged == null ? item.why().meaning() : "quiet",
        judged == null && !now.isBefore(JudgeLooks.lateFrom(item.since())) ? "Late" : "");
  }

  private static String found(LooksToCheck.Item item, Instant now) {
    var judged = item.judged();
    return judged == null
        ? ""
        : judged.finding().words() + ". " + judged.judge() + ", " + Said.ago(judged.at(), now);
  }

  private static String when(DaysLooks looks, Instant now) {
    var first = Said.ago(looks.first(), now);
    return looks.looks() == 1
        ? first
        : first + "; " + looks.looks() + " times, the last at " + Said.hour(looks.last());
  }

  private static String what(DaysLooks looks) {
    var acts = looks.acts().stream().map(HistoryWords::act).collect(Collectors.joining("; "));
    var fields = HistoryWords.fields(looks.fields());
    return fields.isEmpty() ? acts : acts + ": " + fields;
  }

  private static String checked(LooksToCheck.Checked checked, Instant now) {
    var day = Said.day(checked.day(), CivilTime.day(now));
    return "Checked up to %s. Looks on that day: %,d. Without a reason: %,d."
        .formatted(day, checked.looks(), checked.unexplained());
  }

  private static List<Choice> whys() {
    var whys = new ArrayList<Choice>();
    whys.add(new Choice("", "All"));
    Arrays.stream(WhyChecked.values())
        .map(why -> new Choice(why.name(), why.words()))
        .forEach(whys::add);
    return List.copyOf(whys);
  }
}
