package uk.rowan.referrals.intake;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.CivilTime;
import uk.rowan.referrals.intake.HelpAsked.Door;

/// Turns a page of the form: whatever was typed is kept first, then the writer goes on, back, or to
/// a page they want to change.
@Component
class WriteDraft {

  private final Drafts drafts;
  private final SendReferral sending;
  private final ReferProperties properties;
  private final Clock clock;

  WriteDraft(Drafts drafts, SendReferral sending, ReferProperties properties, Clock clock) {
    this.drafts = drafts;
    this.sending = sending;
    this.properties = properties;
    this.clock = clock;
  }

  /// Does nothing when there is no draft of this token any longer, or it was sent.
  @Transactional
  void turn(DraftToken token, String go, Map<String, List<String>> typed) {
    drafts
        .find(token)
        .filter(draft -> draft.step() != Step.SENT)
        .ifPresent(draft -> drafts.keep(token, turned(noticed(draft, typed), go, typed)));
  }

  private Draft turned(Draft draft, String go, Map<String, List<String>> typed) {
    var page =
        Step.named(typed.getOrDefault("step", List.of("")).getFirst())
            .filter(step -> step != Step.START && step != Step.SENT)
            .orElse(draft.step());
    if (go.startsWith("change-")) {
      return Step.named(go.substring("change-".length()))
          .filter(Step::asks)
          .map(step -> draft.at(step).checking(true))
          .orElse(draft);
    }
    return switch (go) {
      case "back" -> {
        var kept = page.asks() ? draft.with(page, typed) : draft;
        yield kept.at(page.before(kept.isSelf())).checking(false);
      }
      case "unknown" -> onward(draft.notKnown(page), page);
      case "more" -> draft.with(page, typed).withOneMoreChild();
      case "send" -> page == Step.CHECK ? send(draft) : draft;
      default -> {
        var kept = page.asks() ? draft.with(page, typed) : draft;
        yield mistakes(kept, page) ? kept.at(page).toMend() : onward(kept, page);
      }
    };
  }

  private static Draft onward(Draft draft, Step page) {
    var next = page == Step.CHECK ? Step.CHECK : page.next(draft.isSelf());
    return draft.checking() ? draft.at(Step.CHECK).checking(false) : draft.at(next);
  }

  private boolean mistakes(Draft draft, Step page) {
    return !reading(draft).problems(List.of(page)).isEmpty();
  }

  /// A page that still needs mending is shown instead of being sent.
  private Draft send(Draft draft) {
    var reading = reading(draft);
    var wrong =
        Arrays.stream(Step.values())
            .filter(Step::asks)
            .filter(step -> !draft.unknown().contains(step))
            .filter(step -> !draft.isSelf() || (step != Step.AWARE && step != Step.YOU))
            .filter(step -> !reading.problems(List.of(step)).isEmpty())
            .findFirst();
    if (wrong.isPresent()) {
      return draft.at(wrong.get()).checking(true).toMend();
    }
    var now = clock.instant();
    var doubtful = draft.trapped() || now.isBefore(draft.startedAt().plus(properties.quickest()));
    var receipt =
        sending.send(
            reading.read(
                reading.isSelf() ? Door.SELF : Door.PROFESSIONAL, reading.referrer(), doubtful),
            null);
    return Draft.sent(receipt.reference(), now);
  }

  private ReadAnswers reading(Draft draft) {
    return new ReadAnswers(draft.answers(), CivilTime.day(clock.instant()));
  }

  /// A field that no person sees was filled in.
  private static Draft noticed(Draft draft, Map<String, List<String>> typed) {
    return typed.getOrDefault("website", List.of()).stream().allMatch(String::isBlank)
        ? draft
        : draft.caught();
  }
}
