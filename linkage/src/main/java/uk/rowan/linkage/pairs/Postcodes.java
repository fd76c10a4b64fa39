package uk.rowan.linkage.pairs;

import uk.rowan.linkage.Kind.Aspect;
import uk.rowan.linkage.records.Values;
import uk.rowan.linkage.text.Likeness;

/// How near two different postcodes are.
final class Postcodes {

  private Postcodes() {}

  static int level(Values of, int a, int b, int other) {
    if (Likeness.isOneSlip(
        of.bytes(), of.start(a), of.length(a), of.bytes(), of.start(b), of.length(b))) {
      return 2;
    }
    if (same(of, Aspect.SECTOR, a, b)) {
      return 3;
    }
    if (same(of, Aspect.DISTRICT, a, b)) {
      return 4;
    }
    return same(of, Aspect.AREA, a, b) ? 5 : other;
  }

  private static boolean same(Values of, Aspect aspect, int a, int b) {
    int[] hashes = of.hashes(aspect);
    return hashes[a] == hashes[b];
  }
}
