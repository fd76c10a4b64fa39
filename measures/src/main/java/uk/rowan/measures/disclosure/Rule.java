package uk.rowan.measures.disclosure;

import uk.rowan.measures.Measured;

/// For whom tables are made. Counts from 1 up to, not including, `threshold` are hidden; others are
/// rounded to multiples of `base`; and nobody may find a hidden small count to within less than
/// `width`. A true zero stays zero.
public record Rule(int threshold, int base, int width) {

  /// Dashboards of the partnership: 1 to 4 hidden, nothing rounded.
  public static final Rule PARTNER = new Rule(5, 1, 5);

  /// The public: 1 to 9 hidden, the rest rounded to 5.
  public static final Rule PUBLIC = new Rule(10, 5, 5);

  public Rule {
    if (threshold < 2 || base < 1 || width < 1) {
      throw new IllegalArgumentException("a rule hides, rounds and guards by at least 2, 1 and 1");
    }
  }

  public boolean isSmall(long count) {
    return count > 0 && count < threshold;
  }

  /// As it is shown where it is not hidden: to the nearest multiple, halves upwards.
  public long rounded(long count) {
    return Math.floorDiv(count + base / 2, base) * base;
  }

  /// As it is shown by itself, before others are hidden for its sake.
  public Measured<Long> show(long count) {
    return isSmall(count) ? Measured.suppressed() : Measured.value(rounded(count));
  }

  /// The least that is shown as `shown`, knowing that small counts are not shown at all.
  long least(long shown) {
    return shown == 0 ? 0 : Math.max(threshold, shown - base / 2);
  }

  /// The most that is shown as `shown`: a true zero alone is shown as zero.
  long most(long shown) {
    return shown == 0 ? 0 : shown - base / 2 + base - 1;
  }
}
