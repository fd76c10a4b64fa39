package uk.rowan.measures.population;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.rowan.measures.Measured;

/// The populations of one place over the years: mid-year estimates, and projections for years that
/// have not been.
public final class Populations {

  /// Where a year's figure comes from.
  public enum Source {
    ESTIMATE,
    PROJECTION
  }

  /// One year's population as one source gives it.
  public record Edition(int year, Source source, Population population) {}

  private final List<Edition> editions;

  private Populations(List<Edition> editions) {
    this.editions = editions;
  }

  public static Populations of(List<Edition> editions) {
    if (editions.stream()
            .map(edition -> edition.year() + edition.source().name())
            .distinct()
            .count()
        < editions.size()) {
      throw new IllegalArgumentException("a year has one estimate and one projection at most");
    }
    return new Populations(
        editions.stream().sorted(Comparator.comparingInt(Edition::year)).toList());
  }

  /// What a period is counted over: the estimate of the year of its last day, else of the latest
  /// year before, else the earliest there is. The note names a year that is not the wanted one.
  /// Missing without any estimate.
  public Measured<Denominator> over(LocalDate lastDay, AgeBand ages) {
    int year = lastDay.getYear();
    return latest(Source.ESTIMATE, year)
        .or(() -> earliest(Source.ESTIMATE))
        .map(
            edition ->
                people(
                    edition, ages, edition.year() == year ? "" : "estimate of " + edition.year()))
        .orElseGet(() -> Measured.missing("no population estimate"));
  }

  /// What a year that has not been is counted over: its projection, else the nearest estimate
  /// before. The note says which.
  public Measured<Denominator> expected(int year, AgeBand ages) {
    return editions.stream()
        .filter(edition -> edition.source() == Source.PROJECTION && edition.year() == year)
        .findFirst()
        .map(edition -> people(edition, ages, "projection for " + year))
        .orElseGet(() -> over(LocalDate.of(year, 12, 31), ages));
  }

  private Optional<Edition> latest(Source source, int year) {
    return editions.stream()
        .filter(edition -> edition.source() == source && edition.year() <= year)
        .reduce((_, later) -> later);
  }

  private Optional<Edition> earliest(Source source) {
    return editions.stream().filter(edition -> edition.source() == source).findFirst();
  }

  private static Measured<Denominator> people(Edition edition, AgeBand ages, String note) {
    return edition.population().people(ages).map(denominator -> denominator.noting(note));
  }
}
