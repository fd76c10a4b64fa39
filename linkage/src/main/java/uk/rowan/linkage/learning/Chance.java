package uk.rowan.linkage.learning;

import java.util.HashMap;
import uk.rowan.linkage.Frequencies;
import uk.rowan.linkage.records.Records;

/// How common the values of each field are, counted.
final class Chance {

  private static final int MOST = 20_000;

  private final Records records;
  private final int[][] counts;
  private final double[] together;
  private final double[] known;

  Chance(Records records) {
    this.records = records;
    int fields = records.fields().size();
    this.counts = new int[fields][];
    this.together = new double[fields];
    this.known = new double[fields];
    for (int field = 0; field < fields; field++) {
      counts[field] = records.counts(field);
      count(field);
    }
  }

  /// The probability that two records with a value have the same, by field.
  double[] together() {
    return together;
  }

  /// The share of records with a value, by field.
  double[] known() {
    return known;
  }

  private void count(int field) {
    long all = 0;
    long pairs = 0;
    for (int count : counts[field]) {
      all += count;
      pairs += (long) count * (count - 1) / 2;
    }
    known[field] = (double) all / records.size();
    together[field] = Math.clamp((pairs + 0.5) / (all * (all - 1.0) / 2 + 1), 1e-9, 0.999);
  }

  /// The shares of the values that occur at least twice as often as those left over, at most
  /// [#MOST].
  Frequencies frequencies(int field) {
    int[] of = counts[field];
    long all = 0;
    var byCount = new int[1 << 16];
    for (int count : of) {
      all += count;
      byCount[Math.min(count, byCount.length - 1)]++;
    }
    if (all == 0) {
      return Frequencies.none();
    }
    int least = byCount.length - 1;
    int kept = byCount[least];
    while (least > 2 && kept + byCount[least - 1] <= MOST) {
      kept += byCount[--least];
    }
    long rest = 0;
    int restDistinct = 0;
    for (int count : of) {
      if (count > 0 && count < least) {
        rest += count;
        restDistinct++;
      }
    }
    double mean = restDistinct == 0 ? 1.0 / all : (double) rest / restDistinct / all;
    int twice = (int) Math.max(least, Math.ceil(2 * mean * all));
    var shares = new HashMap<String, Double>();
    for (int value = 1; value < of.length; value++) {
      if (of[value] >= twice) {
        shares.put(records.values(field).text(value), (double) of[value] / all);
      }
    }
    return new Frequencies(shares, mean, together[field]);
  }
}
