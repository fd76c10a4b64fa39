package uk.rowan.linkage.pairs;

/// Going through the pairs that rules bring together.
public final class Pairs {

  /// What is done with a pair.
  @FunctionalInterface
  public interface Visitor {
    void visit(int a, int b);
  }

  private Pairs() {}

  /// A share of the pairs in small groups of a rule, those of earlier rules included, spread evenly
  /// over all groups.
  public static void sample(Blocks blocks, int rule, int largest, long most, Visitor visitor) {
    long all = 0;
    for (int block = 0; block < blocks.count(rule); block++) {
      int size = blocks.start(rule, block + 1) - blocks.start(rule, block);
      all += size <= largest ? size * (size - 1L) / 2 : 0;
    }
    int every = (int) Math.max(1, all / most);
    int[] members = blocks.members(rule);
    for (int block = 0; block < blocks.count(rule); block++) {
      int from = blocks.start(rule, block);
      int to = blocks.start(rule, block + 1);
      if (to - from <= largest && (every == 1 || ((block * 0x9E3779B9) >>> 1) % every == 0)) {
        for (int i = from; i < to; i++) {
          for (int j = i + 1; j < to; j++) {
            visitor.visit(members[i], members[j]);
          }
        }
      }
    }
  }

  /// Every pair of one group that no earlier rule looks at; returns how many.
  public static int each(Blocks blocks, int rule, int block, Visitor visitor) {
    int from = blocks.start(rule, block);
    int to = blocks.start(rule, block + 1);
    int reach = blocks.isWindow(rule, block) ? Blocks.WINDOW : to - from;
    int[] members = blocks.members(rule);
    int pairs = 0;
    for (int i = from; i < to; i++) {
      int a = members[i];
      int last = Math.min(to - 1, i + reach);
      for (int j = i + 1; j <= last; j++) {
        if (!blocks.isSeen(a, members[j], rule)) {
          visitor.visit(a, members[j]);
          pairs++;
        }
      }
    }
    return pairs;
  }
}
