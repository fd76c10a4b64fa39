package uk.rowan.referrals.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Choice;

/// One referral: as it was written, what Rowan already knows, and what can be decided.
public record ReferralPage(
    String id,
    int version,
    String reference,
    String service,
    String who,
    String age,
    String personHref,
    List<TriagePage.Sign> signs,
    String arrived,
    String due,
    String dueMeaning,
    List<String> concern,
    String from,
    String referrer,
    String referrerReach,
    String aware,
    String agreed,
    List<String> mustNotKnow,
    List<String> reach,
    List<Party> parties,
    List<String> asked,
    @Nullable String openedBy,
    @Nullable String joinedTo,
    List<Known> likely,
    List<Happened> story,
    List<Team> teams,
    List<Choice> reasons,
    DecideForm form) {

  /// Another person in it.
  public record Party(String part, String name, String age) {
    @Override
    public String toString() {
      return "Party[" + part + "]";
    }
  }

  /// Somebody who may be the same, why, and what there is to know of them at a glance.
  public record Known(
      String id,
      String name,
      String age,
      List<String> reasons,
      boolean strong,
      List<String> headlines) {
    @Override
    public String toString() {
      return "Known[" + id + "]";
    }
  }

  public record Happened(String when, String title, String words, String by, String meaning) {
    @Override
    public String toString() {
      return "Happened";
    }
  }

  /// A team, with its workers and what each carries, as choices.
  public record Team(String id, String name, List<Choice> workers) {}

  @Override
  public String toString() {
    return "ReferralPage[" + id + "]";
  }
}
