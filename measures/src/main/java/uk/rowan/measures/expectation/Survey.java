package uk.rowan.measures.expectation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import uk.rowan.measures.Measured;
import uk.rowan.measures.population.AgeBand;

/// What surveys found over the years.
public record Survey(List<Prevalence> rows) {

  /// Surveys ask nobody younger.
  public static final int YOUNGEST = 16;

  public Survey {
    rows = List.copyOf(rows);
  }

  /// The latest row up to a day that tells of these people: new questions before old ones, the
  /// narrowest that holds them before wider ones. Not applicable where there is none, or to anybody
  /// under 16.
  public Measured<Prevalence> latest(LocalDate upTo, Sex sex, AgeBand ages) {
    if (ages.from() < YOUNGEST) {
      return Measured.notApplicable("surveys ask nobody under 16");
    }
    return rows.stream()
        .filter(row -> !row.yearEnding().isAfter(upTo) && row.isAbout(sex, ages))
        .min(
            Comparator.comparing(Prevalence::yearEnding, Comparator.reverseOrder())
                .thenComparing(Prevalence::questions)
                .thenComparing(row -> row.sex() == Sex.ALL)
                .thenComparingInt(row -> width(row.ages())))
        .map(Measured::value)
        .orElseGet(() -> Measured.notApplicable("no survey tells of them"));
  }

  private static int width(AgeBand ages) {
    return ages.to() - ages.from();
  }
}
