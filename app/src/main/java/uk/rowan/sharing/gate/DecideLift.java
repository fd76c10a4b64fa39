package uk.rowan.sharing.gate;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;

/// The page on which a request to lift a restriction is decided, whoever decides it.
@Component
class DecideLift {

  private static final List<Problem> CHOOSE =
      List.of(new Problem("decision", "Select whether to lift the restriction"));

  private final LiftRestriction liftRestriction;
  private final Clock clock;

  DecideLift(LiftRestriction liftRestriction, Clock clock) {
    this.liftRestriction = liftRestriction;
    this.clock = clock;
  }

  List<GateListPage.Row> rows(String base) {
    return liftRestriction.waiting().stream()
        .filter(GateRecords.Lift::decidable)
        .map(lift -> LiftWords.row(lift, base, clock.instant()))
        .toList();
  }

  Answer show(Frame frame, UUID id, String back) {
    return show(frame, id, back, List.of());
  }

  Answer decide(Frame frame, UUID id, String back, String content, String decision) {
    if (LiftWords.CHOICES.stream().noneMatch(choice -> choice.value().equals(decision))) {
      return show(frame, id, back, CHOOSE);
    }
    return switch (liftRestriction.decide(id, content, decision.equals("LIFT"))) {
      case LIFTED, KEPT -> Answer.goTo(back.equals("/gate") ? back : back + "/lifts");
      case CHANGED ->
          Answer.mend(
              new StaticTemplates()
                  .layoutMessage(
                      frame,
                      "This changed while you were reading it",
                      "Nothing was decided. Open the request again to see what it asks now."));
      case NOT_FOUND -> Answer.notFound();
    };
  }

  private Answer show(Frame frame, UUID id, String back, List<Problem> problems) {
    return liftRestriction
        .decidable(id)
        .map(lift -> LiftWords.page(lift, back, clock.instant()))
        .map(page -> new StaticTemplates().sharingLift(frame, page, problems))
        .map(page -> problems.isEmpty() ? Answer.page(page) : Answer.mend(page))
        .orElseGet(Answer::notFound);
  }
}
