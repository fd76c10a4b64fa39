package uk.rowan.sharing.emergency;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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
import uk.rowan.foundation.Said;
import uk.rowan.sharing.ReviewParts;

/// The reviews that wait for a privacy officer.
@Controller
@RequestMapping("/reviews")
@Asks(Ask.REVIEW_ACCESS)
class ReviewsController {

  private static final List<Choice> FINDINGS =
      Arrays.stream(Finding.values()).map(f -> new Choice(f.name(), f.words())).toList();

  private final ListEmergencies listEmergencies;
  private final ReviewEmergency reviewEmergency;
  private final Clock clock;

  ReviewsController(ListEmergencies listEmergencies, ReviewEmergency reviewEmergency, Clock clock) {
    this.listEmergencies = listEmergencies;
    this.reviewEmergency = reviewEmergency;
    this.clock = clock;
  }

  @GetMapping
  Answer list(Frame frame) {
    var now = clock.instant();
    var waiting = listEmergencies.waiting().stream().map(row -> row(row, now)).toList();
    var reviewed = listEmergencies.reviewed().stream().map(row -> row(row, now)).toList();
    return Answer.page(
        new StaticTemplates()
            .sharingReviews(frame, new ReviewsPage(ReviewParts.at("/reviews"), waiting, reviewed)));
  }

  @GetMapping("/emergencies/{id}")
  Answer show(Frame frame, @PathVariable UUID id) {
    return show(frame, id, List.of());
  }

  @PostMapping("/emergencies/{id}")
  Answer review(
      Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "") String finding) {
    var found = finding(finding);
    if (found == null) {
      return show(
          frame, id, List.of(new Problem("finding", "Select whether it was right to open it")));
    }
    return switch (reviewEmergency.review(id, found)) {
      case ReviewEmergency.Outcome.Reviewed() -> Answer.goTo("/reviews");
      case ReviewEmergency.Outcome.AlreadyReviewed() -> Answer.goTo("/reviews/emergencies/" + id);
      case ReviewEmergency.Outcome.NotFound() -> Answer.notFound();
    };
  }

  private Answer show(Frame frame, UUID id, List<Problem> problems) {
    return reviewEmergency
        .read(id)
        .map(read -> new StaticTemplates().sharingReview(frame, page(read), problems))
        .map(page -> problems.isEmpty() ? Answer.page(page) : Answer.mend(page))
        .orElseGet(Answer::notFound);
  }

  private ReviewPage page(ReviewEmergency.Read read) {
    var now = clock.instant();
    var opening = read.judged().opening();
    return new ReviewPage(
        "/reviews/emergencies/" + opening.id(),
        read.judged().opener(),
        read.judged().agency(),
        Said.ago(opening.at(), now),
        Said.hour(opening.until()),
        opening.reason().words(),
        read.words(),
        seen(read.seen()),
        "/people/" + opening.person() + "/looked",
        Said.due(Opening.reviewDue(opening.at()), now),
        now.isAfter(Opening.reviewDue(opening.at())),
        FINDINGS,
        found(read.judged(), now));
  }

  private static String seen(Openings.Seen seen) {
    var fields =
        seen.fields().stream()
            .map(field -> field.equals("EXISTENCE") ? "that Rowan knows them" : field)
            .map(field -> field.equals("IDENTITY") ? "name and date of birth" : field)
            .map(
                field -> field.toLowerCase(Locale.ROOT).replace('_', ' ').replace("rowan", "Rowan"))
            .collect(Collectors.joining(", "));
    return seen.looks() == 0
        ? "Nothing"
        : fields + " (" + seen.looks() + (seen.looks() == 1 ? " look)" : " looks)");
  }

  private static @Nullable String found(Openings.Judged judged, Instant now) {
    var finding = judged.finding();
    var at = judged.reviewedAt();
    return finding == null || at == null
        ? null
        : finding.words() + ". " + judged.reviewer() + ", " + Said.ago(at, now);
  }

  private static ReviewsPage.Row row(Openings.Waiting row, Instant now) {
    var due = Opening.reviewDue(row.at());
    var late = !now.isBefore(Opening.lateFrom(row.at()));
    return new ReviewsPage.Row(
        row.reviewable() ? "/reviews/emergencies/" + row.id() : "",
        row.opener() + ", " + row.agency(),
        Said.ago(row.at(), now),
        Said.due(due, now),
        late ? "danger" : now.isAfter(due) ? "clock" : "");
  }

  private static ReviewsPage.Row row(Openings.Judged judged, Instant now) {
    var found = found(judged, now);
    return new ReviewsPage.Row(
        "/reviews/emergencies/" + judged.opening().id(),
        judged.opener() + ", " + judged.agency(),
        Said.ago(judged.opening().at(), now),
        found == null ? "" : found,
        "");
  }

  private static @Nullable Finding finding(String asked) {
    return Arrays.stream(Finding.values())
        .filter(finding -> finding.name().equals(asked))
        .findFirst()
        .orElse(null);
  }
}
