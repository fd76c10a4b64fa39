package uk.rowan.measures.capacity;

import java.util.List;

/// What a simulation found: the share of households turned away, the share that waited and was
/// placed, the mean days of waiting over all who asked; for each kind of household the share turned
/// away, for each group of units the share of its place-days that was taken, both in the order in
/// which they were given; and how many events were simulated.
public record Outcome(
    Interval turnedAway,
    Interval waited,
    Interval daysWaited,
    List<Share> turnedAwayByKind,
    List<Share> taken,
    long events) {

  /// An estimate and the limits between which the true value lies.
  public record Interval(double value, double lower, double upper) {

    /// Whether a value lies within the limits.
    public boolean holds(double truth) {
      return lower <= truth && truth <= upper;
    }
  }

  /// One figure of several, by name.
  public record Share(String name, Interval share) {}

  public Outcome {
    turnedAwayByKind = List.copyOf(turnedAwayByKind);
    taken = List.copyOf(taken);
  }
}
