package uk.rowan.extracts.synthetic.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A referral from primary care. The practice has a code of the organisation data service.
public record IrisReferral(
    String referralNo,
    When received,
    String practice,
    @Nullable String orientation,
    @Nullable Relationship relationship,
    Mention patient)
    implements Row {

  @Override
  public When when() {
    return received;
  }

  @Override
  public List<Mention> mentions() {
    return List.of(patient);
  }
}
