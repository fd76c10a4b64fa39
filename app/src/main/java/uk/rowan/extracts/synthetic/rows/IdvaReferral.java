package uk.rowan.extracts.synthetic.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A referral to the specialist service.
public record IdvaReferral(
    String referralNo,
    When received,
    String source,
    @Nullable Risk risk,
    Service service,
    Course course,
    @Nullable String orientation,
    @Nullable Boolean disability,
    Mention client)
    implements Row {

  /// What it was for; the order is the contract's.
  public enum Service {
    IDVA,
    HOSPITAL,
    HOUSING,
    YOUNG_PERSON,
    OPEN_ACCESS,
    GATEWAY,
    COUNSELLING
  }

  /// What became of it.
  public record Course(
      @Nullable When firstContact,
      @Nullable Boolean engaged,
      @Nullable LocalDate closed,
      @Nullable String reason) {}

  @Override
  public When when() {
    return received;
  }

  @Override
  public List<Mention> mentions() {
    return List.of(client);
  }
}
