package uk.rowan.extracts.synthetic.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A household asking a provider for a place of safety.
public record AccommodationReferral(
    String referralNo,
    String provider,
    When received,
    Decision decision,
    List<String> reasons,
    @Nullable String outOfAreaFrom,
    @Nullable Integer adults,
    @Nullable Integer children,
    @Nullable String needs,
    Mention applicant)
    implements Row {

  public enum Decision {
    ACCEPTED,
    DECLINED,
    WITHDRAWN
  }

  @Override
  public When when() {
    return received;
  }

  @Override
  public List<Mention> mentions() {
    return List.of(applicant);
  }
}
