package uk.rowan.extracts.synthetic.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A referral to a programme for people who harm.
public record ProgrammeReferral(
    String referralNo,
    String programme,
    When received,
    @Nullable Risk risk,
    @Nullable Boolean mandated,
    Course course,
    Mention participant)
    implements Row {

  /// What became of it.
  public record Course(
      @Nullable LocalDate started, @Nullable LocalDate ended, @Nullable String completion) {}

  @Override
  public When when() {
    return received;
  }

  @Override
  public List<Mention> mentions() {
    return List.of(participant);
  }
}
