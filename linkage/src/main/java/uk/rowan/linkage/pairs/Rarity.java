package uk.rowan.linkage.pairs;

import java.util.TreeMap;
import uk.rowan.linkage.Frequencies;
import uk.rowan.linkage.records.Values;

/// How much rarer, in bits, each value of a field is than the values that two people share on
/// average: the binary logarithm of the one probability over the other (Winkler 2000,
/// frequency-based matching).
///
/// Most values have one rarity, so the table from values to rarities is small enough to stay in the
/// processor's cache.
final class Rarity {

  private final double[] bits;
  private final short[] classes;

  Rarity(Frequencies frequencies, Values values) {
    if (frequencies.isEmpty()) {
      bits = new double[1];
      classes = new short[0];
      return;
    }
    classes = new short[values.size()];
    var shares = new TreeMap<Double, Short>();
    frequencies.shares().values().forEach(share -> shares.put(share, (short) 0));
    if (shares.size() >= 1 << 16) {
      throw new IllegalArgumentException("more than 65,535 different shares of values");
    }
    bits = new double[shares.size() + 1];
    bits[0] = log2(frequencies.together() / frequencies.rest());
    int number = 0;
    for (var share : shares.entrySet()) {
      bits[++number] = log2(frequencies.together() / share.getKey());
      share.setValue((short) number);
    }
    frequencies
        .shares()
        .forEach(
            (form, share) -> {
              int value = values.find(form);
              if (value != 0) {
                classes[value] = shares.getOrDefault(share, (short) 0);
              }
            });
  }

  /// Of the commoner of two values. A value that came after the table was made is as rare as most.
  double of(int a, int b) {
    int first = a < classes.length ? classes[a] & 0xffff : 0;
    int second = b < classes.length ? classes[b] & 0xffff : 0;
    return first == second ? bits[first] : Math.min(bits[first], bits[second]);
  }

  private static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }
}
