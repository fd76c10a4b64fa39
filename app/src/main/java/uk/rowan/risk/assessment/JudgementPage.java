package uk.rowan.risk.assessment;

import java.util.List;
import uk.rowan.foundation.Problem;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.instrument.Item;
import uk.rowan.risk.instrument.Score;

/// The last page before signing: a second look, the judgement, and, small, the count.
public record JudgementPage(
    String id,
    String person,
    String name,
    int version,
    List<Again> present,
    List<Again> open,
    String count,
    String floor,
    String unfinished,
    JudgementForm form,
    List<Problem> problems) {

  /// A critical question to look at again.
  public record Again(String key, String words) {}

  static JudgementPage of(Draft draft, String name) {
    var judgement = draft.sheet().judgement();
    var form =
        new JudgementForm(
            null,
            judgement == null ? null : judgement.band().name(),
            judgement == null ? null : judgement.words().text(),
            draft.sheet().flags().contains("honour") ? "honour" : null,
            null,
            null);
    return of(draft, name, form, List.of());
  }

  static JudgementPage of(Draft draft, String name, JudgementForm form, List<Problem> problems) {
    var score = draft.score();
    var look = draft.secondLook();
    return new JudgementPage(
        draft.id().value().toString(),
        draft.parties().harmed().toString(),
        name,
        draft.version(),
        look.present().stream().map(JudgementPage::again).toList(),
        look.open().stream().map(JudgementPage::again).toList(),
        "%d of %d yes, %d not known, %d not asked"
            .formatted(score.yes(), score.questions(), score.dontKnow(), score.notAsked()),
        Score.FLOOR,
        score.isComplete()
            ? ""
            : "%d of %d questions were not asked. You can sign, but not call the risk standard."
                .formatted(score.notAsked(), score.questions()),
        form,
        problems);
  }

  private static Again again(Item item) {
    return new Again(item.key(), item.words());
  }

  @Override
  public String toString() {
    return "JudgementPage[" + id + "]";
  }
}
