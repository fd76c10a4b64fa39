package uk.rowan.extracts.synthetic.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An assessed application of someone homeless or threatened with it.
public record HomelessnessAssessment(
    String applicationRef,
    LocalDate assessed,
    Duty duty,
    @Nullable String reasonForLoss,
    boolean domesticAbuse,
    @Nullable String priorityNeed,
    @Nullable MainDuty mainDuty,
    @Nullable Ending ending,
    @Nullable Integer adults,
    @Nullable Integer children,
    Mention applicant)
    implements Row {

  /// What was owed first.
  public enum Duty {
    PREVENTION,
    RELIEF,
    NONE
  }

  public enum Decision {
    ACCEPTED,
    NOT_PRIORITY,
    INTENTIONAL,
    NOT_HOMELESS
  }

  /// The later decision on the main duty.
  public record MainDuty(Decision decision, LocalDate date) {}

  /// When and why the first duty ended.
  public record Ending(LocalDate date, String reason) {}

  @Override
  public When when() {
    return When.day(assessed);
  }

  @Override
  public List<Mention> mentions() {
    return List.of(applicant);
  }
}
