package uk.rowan.extracts.synthetic.rows;

import java.time.LocalDate;
import java.util.List;

/// A completed assessment of a child in need, with the factors found (codes of the Department for
/// Education: 3A, 3B and 3C are domestic abuse of the child, a parent, another person).
public record CinAssessment(
    String assessmentId, LocalDate completed, List<String> factors, Mention child) implements Row {

  @Override
  public When when() {
    return When.day(completed);
  }

  @Override
  public List<Mention> mentions() {
    return List.of(child);
  }
}
