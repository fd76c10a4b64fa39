package uk.rowan.measures.capacity;

import java.util.ArrayList;
import java.util.List;

/// The share of stays that last longer than a number of days, from stays of which some had begun
/// before one looked and some have not ended: the product-limit estimate of Kaplan and Meier 1958,
/// with late entry.
///
/// Whoever counts only the households of one night sees the long stays too often, and whoever
/// counts only ended stays sees too few of them. Here each stay counts just for the days on which
/// it was looked at. Beyond the longest of these the rate of leaving is taken to be that of all
/// days together.
public final class Survival {

  /// One stay as it was seen: its age in days when one began to look (0 if it began after that),
  /// its age when one ceased to, and whether it ended then.
  public record Stay(double from, double until, boolean ended) {

    public Stay {
      if (!(0 <= from && from < until) || Double.isInfinite(until)) {
        throw new IllegalArgumentException(
            "a stay is seen from one age to a later one, not from %s to %s".formatted(from, until));
      }
    }
  }

  private final double[] days;
  private final double[] shares;
  private final double leavingRate;

  private Survival(double[] days, double[] shares, double leavingRate) {
    this.days = days;
    this.shares = shares;
    this.leavingRate = leavingRate;
  }

  /// Refuses stays of which none ended.
  public static Survival of(List<Stay> stays) {
    var ends =
        stays.stream().filter(Stay::ended).mapToDouble(Stay::until).distinct().sorted().toArray();
    if (ends.length == 0) {
      throw new IllegalArgumentException("no stay has ended");
    }
    var days = new ArrayList<Double>();
    var shares = new ArrayList<Double>();
    double share = 1;
    for (double end : ends) {
      long seen = stays.stream().filter(stay -> stay.from() < end && end <= stay.until()).count();
      long left = stays.stream().filter(stay -> stay.ended() && stay.until() == end).count();
      // One who is seen alone and leaves would end all stays, however few were seen so early.
      if (left < seen || end == ends[ends.length - 1]) {
        share *= 1 - (double) left / seen;
      }
      days.add(end);
      shares.add(share);
    }
    double ended = stays.stream().filter(Stay::ended).count();
    double exposure = stays.stream().mapToDouble(stay -> stay.until() - stay.from()).sum();
    return new Survival(
        days.stream().mapToDouble(Double::doubleValue).toArray(),
        shares.stream().mapToDouble(Double::doubleValue).toArray(),
        ended / exposure);
  }

  /// The share of stays that last longer than `age` days.
  public double beyond(double age) {
    int last = days.length - 1;
    if (age >= days[last]) {
      return shares[last] * Math.exp(-leavingRate * (age - days[last]));
    }
    double share = 1;
    for (int i = 0; days[i] <= age; i++) {
      share = shares[i];
    }
    return share;
  }

  /// The mean stay, in days.
  public double mean() {
    double mean = 0;
    double share = 1;
    double since = 0;
    for (int i = 0; i < days.length; i++) {
      mean += share * (days[i] - since);
      share = shares[i];
      since = days[i];
    }
    return mean + share / leavingRate;
  }

  /// How many days a share of `share` of the stays exceeds, 0 < `share` < 1.
  double exceededBy(double share) {
    int last = days.length - 1;
    if (share <= shares[last]) {
      return days[last] - Math.log(share / shares[last]) / leavingRate;
    }
    int low = 0;
    int high = last;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shares[middle] < share) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return days[low];
  }
}
