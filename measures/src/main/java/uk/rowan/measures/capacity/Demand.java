package uk.rowan.measures.capacity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who asks for a place, how often, and when.
public record Demand(List<Households> households, Rhythm rhythm) {

  /// The most kinds of household a demand may have.
  public static final int MOST = 200;

  /// Households that are alike. They ask `perYear` times a year, are so many `persons`, need what
  /// their unit must meet, accept units of these `types`, the first rather than the second, and
  /// wait up to `patience` days for one: 0 if they are turned away at once, infinite if they wait
  /// for ever. Those from outside the area are a kind of their own.
  public record Households(
      String name,
      double perYear,
      int persons,
      Set<String> needs,
      List<String> types,
      double patience,
      LengthOfStay stay,
      Optional<MoveOn> moveOn) {

    public Households {
      if (!(perYear > 0) || persons < 1 || !(patience >= 0) || types.isEmpty()) {
        throw new IllegalArgumentException(name + " ask for nothing");
      }
      needs = Set.copyOf(needs);
      types = List.copyOf(types);
    }
  }

  /// What follows the first stay: a `share` of the households goes on to a unit of one of these
  /// `types`, such as second stage, for another stay. While none is free they stay where they are.
  public record MoveOn(double share, List<String> types, LengthOfStay stay) {

    public MoveOn {
      if (!(share >= 0 && share <= 1) || types.isEmpty()) {
        throw new IllegalArgumentException("a share lies between 0 and 1, not " + share);
      }
      types = List.copyOf(types);
    }
  }

  public Demand {
    if (households.isEmpty() || households.size() > MOST) {
      throw new IllegalArgumentException("a demand has 1 to %d kinds of household".formatted(MOST));
    }
    households = List.copyOf(households);
  }

  /// How often anybody asks, in a year.
  public double perYear() {
    return households.stream().mapToDouble(Households::perYear).sum();
  }
}
