package uk.rowan.measures.capacity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Demands and estates for tests.
final class CapacityExamples {

  static final double MEAN_STAY = 30;

  private CapacityExamples() {}

  /// Households that are all alike, who would take up `offered` places on average.
  static Demand alike(double offered, double patience, LengthOfStay stay) {
    return new Demand(
        List.of(
            new Demand.Households(
                "all",
                offered / stay.mean() * Rhythm.YEAR,
                1,
                Set.of(),
                List.of("refuge"),
                patience,
                stay,
                Optional.empty())),
        Rhythm.EVEN);
  }

  static Estate refuge(int places) {
    return new Estate(List.of(new Estate.Units("refuge", places, 1, Set.of())));
  }

  static Demand.Households asking(String name, double perYear, int persons, String... needs) {
    return new Demand.Households(
        name,
        perYear,
        persons,
        Set.of(needs),
        List.of("refuge", "dispersed"),
        0,
        new LengthOfStay.Exponential(90),
        Optional.empty());
  }
}
