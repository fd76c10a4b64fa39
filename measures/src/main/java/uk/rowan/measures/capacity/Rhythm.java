package uk.rowan.measures.capacity;

import java.util.Collections;
import java.util.List;

/// When requests come: how often in each of the 168 hours of a week, Monday 0 o'clock first, and in
/// each of the 12 months, as multiples of one another. The number in a year stays what the demand
/// says.
public record Rhythm(List<Double> hours, List<Double> months) {

  /// At any time alike.
  public static final Rhythm EVEN =
      new Rhythm(Collections.nCopies(168, 1.0), Collections.nCopies(12, 1.0));

  static final double YEAR = 365.25;
  private static final double MONTH = YEAR / 12;

  public Rhythm {
    if (hours.size() != 168 || months.size() != 12) {
      throw new IllegalArgumentException("a week has 168 hours and a year 12 months");
    }
    hours = scaled(hours);
    months = scaled(months);
  }

  boolean isEven() {
    return equals(EVEN);
  }

  /// How often requests come at their most frequent, as a multiple of the mean.
  double most() {
    return Collections.max(hours) * Collections.max(months);
  }

  /// How often requests come at a moment, in days from a Monday, the beginning of a year, as a
  /// multiple of the mean.
  double at(double day) {
    int hour = (int) (day % 7 * 24);
    int month = (int) (day % YEAR / MONTH);
    return hours.get(Math.min(hour, 167)) * months.get(Math.min(month, 11));
  }

  /// Of mean 1.
  private static List<Double> scaled(List<Double> weights) {
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("requests come never or at times, not " + weight);
      }
      sum += weight;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("requests never come");
    }
    double mean = sum / weights.size();
    return weights.stream().map(weight -> weight / mean).toList();
  }
}
