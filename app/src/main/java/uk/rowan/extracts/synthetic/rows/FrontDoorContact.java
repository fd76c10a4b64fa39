package uk.rowan.extracts.synthetic.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person in a contact with the children's front door. `source` is a referral-source code of the
/// Department for Education.
public record FrontDoorContact(
    String contactId,
    String familyId,
    When received,
    boolean child,
    String source,
    @Nullable String reason,
    boolean domesticAbuse,
    @Nullable String vpaClass,
    Outcome outcome,
    Mention subject)
    implements Row {

  /// What the front door did.
  public enum Outcome {
    IAG,
    EARLY_HELP,
    SOCIAL_CARE,
    NFA
  }

  @Override
  public When when() {
    return received;
  }

  @Override
  public List<Mention> mentions() {
    return List.of(subject);
  }
}
