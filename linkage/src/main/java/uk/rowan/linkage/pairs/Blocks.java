package uk.rowan.linkage.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import uk.rowan.linkage.Rule;
import uk.rowan.linkage.records.Records;
import uk.rowan.linkage.records.Work;

/// The groups of records that the rules bring together. A pair is looked at under the first rule
/// that has both in one group; no pair is ever kept.
public final class Blocks {

  /// In a group that nothing divides, each record is compared with this many after it, by
  /// [Records#key].
  public static final int WINDOW = 4;

  private static final int SAMPLE = 20_000;
  private static final int ROWS_AT_ONCE = 1 << 12;

  private final List<Rule> list;
  private final int rules;
  private final int[] leaves;
  private final int[][] members;
  private final int[][] starts;

  private Blocks(List<Rule> list, int records) {
    this.list = List.copyOf(list);
    this.rules = list.size();
    this.leaves = new int[Math.multiplyExact(rules, records)];
    this.members = new int[rules][];
    this.starts = new int[rules][];
  }

  /// Brings all records together by all rules.
  public static Blocks of(Records records, List<Rule> rules) {
    var blocks = new Blocks(rules, records.size());
    Work.each(
        rules.size(),
        () -> {
          var room = new Room(records.size());
          return rule -> blocks.fill(records, rules.get(rule), rule, room);
        });
    return blocks;
  }

  /// The same with one rule more at the end.
  public Blocks with(Records records, Rule rule) {
    var more = new ArrayList<>(list);
    more.add(rule);
    var wider = new Blocks(more, records.size());
    for (int row = 0; row < records.size(); row++) {
      System.arraycopy(leaves, row * rules, wider.leaves, row * wider.rules, rules);
    }
    System.arraycopy(members, 0, wider.members, 0, rules);
    System.arraycopy(starts, 0, wider.starts, 0, rules);
    wider.fill(records, rule, rules, new Room(records.size()));
    return wider;
  }

  public List<Rule> rules() {
    return list;
  }

  /// How many pairs the groups of all rules hold; those in several are counted for each.
  public long pairs() {
    long pairs = 0;
    for (int rule = 0; rule < rules; rule++) {
      pairs += pairs(rule);
    }
    return pairs;
  }

  /// How many pairs the rules bring together, each counted once.
  public long distinctPairs() {
    var sum = new LongAdder();
    Work.each(rules, rule -> sum.add(distinctPairs(rule)));
    return sum.sum();
  }

  /// How many pairs a rule brings together that no earlier one does.
  public long distinctPairs(int rule) {
    long pairs = 0;
    for (int block = 0; block < count(rule); block++) {
      pairs += Pairs.each(this, rule, block, (_, _) -> {});
    }
    return pairs;
  }

  /// The records of all groups of a rule, one group after another.
  public int[] members(int rule) {
    return members[rule];
  }

  /// Where each group begins in [#members]; one more at the end. A group that nothing divides
  /// begins at `-1 - start` instead.
  int[] starts(int rule) {
    return starts[rule];
  }

  public int count(int rule) {
    return starts[rule].length - 1;
  }

  int start(int rule, int block) {
    int start = starts[rule][block];
    return start < 0 ? -1 - start : start;
  }

  boolean isWindow(int rule, int block) {
    return starts[rule][block] < 0;
  }

  /// Whether a rule before `rule` looks at the pair.
  boolean isSeen(int a, int b, int rule) {
    int atA = a * rules;
    int atB = b * rules;
    for (int earlier = 0; earlier < rule; earlier++) {
      int leafA = leaves[atA + earlier];
      int leafB = leaves[atB + earlier];
      if (leafA == leafB
          ? leafA > 0
          : leafA < 0 && leafB < 0 && Math.abs(leafA - leafB) <= WINDOW) {
        return true;
      }
    }
    return false;
  }

  /// How many pairs the groups of a rule hold, those of earlier rules included.
  public long pairs(int rule) {
    long pairs = 0;
    for (int block = 0; block < count(rule); block++) {
      int size = start(rule, block + 1) - start(rule, block);
      pairs += isWindow(rule, block) ? (long) size * WINDOW : size * (size - 1L) / 2;
    }
    return pairs;
  }

  /// About how many pairs a rule would bring together without a cap, told from at most [#SAMPLE]
  /// records.
  public static long expectedPairs(Records records, Rule rule) {
    var keys = new Keys(records, rule);
    int every = Math.max(1, records.size() / SAMPLE);
    var entries = new long[records.size() / every + 1];
    int count = 0;
    for (int row = 0; row < records.size(); row += every) {
      int key = keys.key(row, 0);
      if (key != 0) {
        entries[count++] = key;
      }
    }
    Arrays.sort(entries, 0, count);
    long pairs = 0;
    for (int from = 0, to = 0; from < count; from = to) {
      while (to < count && entries[to] == entries[from]) {
        to++;
      }
      pairs += (long) (to - from) * (to - from - 1) / 2;
    }
    return pairs * every * (long) every;
  }

  /// What one thread sorts in, used again for its next rule.
  private static final class Room {
    private final long[] entries;
    private final long[] other;

    Room(int records) {
      entries = new long[records];
      other = new long[records];
    }
  }

  private void fill(Records records, Rule rule, int number, Room room) {
    var keys = new Keys(records, rule);
    long[] entries = room.entries;
    int count = entries(keys, entries);
    var grown = new Grown(count);
    for (int depth = 0; count > 0; depth++) {
      Sort.byHighHalf(entries, room.other, count);
      count = divide(records, rule, keys, depth, entries, count, grown);
    }
    members[number] = Arrays.copyOf(grown.members, grown.used);
    starts[number] = grown.starts();
    mark(number);
  }

  private static int entries(Keys keys, long[] entries) {
    int count = 0;
    for (int from = 0; from < entries.length; from += ROWS_AT_ONCE) {
      count = entries(keys, from, Math.min(entries.length, from + ROWS_AT_ONCE), entries, count);
    }
    return count;
  }

  /// A share of the rows at a time, so that the compiler soon has a whole method instead of a loop
  /// under way.
  private static int entries(Keys keys, int from, int to, long[] entries, int already) {
    int count = already;
    for (int row = from; row < to; row++) {
      int key = keys.key(row, 0);
      if (key != 0) {
        entries[count++] = (long) key << 32 | row;
      }
    }
    return count;
  }

  /// Takes the groups that are small enough, and leaves the members of the others in `entries` with
  /// their next keys; returns how many those are.
  private static int divide(
      Records records, Rule rule, Keys keys, int depth, long[] entries, int count, Grown grown) {
    int left = 0;
    int from = 0;
    while (from < count) {
      int to = from + 1;
      while (to < count && entries[to] >>> 32 == entries[from] >>> 32) {
        to++;
      }
      if (to - from > rule.cap() && depth < keys.deepest()) {
        for (int i = from; i < to; i++) {
          int row = (int) entries[i];
          entries[left++] = (long) keys.key(row, depth + 1) << 32 | row;
        }
      } else if (to - from > rule.cap()) {
        grown.window(records, entries, from, to);
      } else if (to - from > 1) {
        grown.block(entries, from, to);
      }
      from = to;
    }
    return left;
  }

  private void mark(int rule) {
    for (int block = 0; block < count(rule); block++) {
      boolean window = isWindow(rule, block);
      for (int i = start(rule, block); i < start(rule, block + 1); i++) {
        leaves[members[rule][i] * rules + rule] =
            window ? -1 - i - (WINDOW + 1) * block : block + 1;
      }
    }
  }

  /// Groups as they are found.
  private static final class Grown {
    private final int[] members;
    private int used;
    private int[] starts = new int[1 << 10];
    private int blocks;

    Grown(int most) {
      members = new int[most];
    }

    void block(long[] entries, int from, int to) {
      begin(used);
      for (int i = from; i < to; i++) {
        members[used++] = (int) entries[i];
      }
    }

    void window(Records records, long[] entries, int from, int to) {
      begin(-1 - used);
      var rows = new Integer[to - from];
      for (int i = from; i < to; i++) {
        rows[i - from] = (int) entries[i];
      }
      Arrays.sort(rows, (a, b) -> Long.compare(records.key(a), records.key(b)));
      for (int row : rows) {
        members[used++] = row;
      }
    }

    int[] starts() {
      var all = Arrays.copyOf(starts, blocks + 1);
      all[blocks] = used;
      return all;
    }

    private void begin(int start) {
      if (blocks == starts.length) {
        starts = Arrays.copyOf(starts, blocks * 2);
      }
      starts[blocks++] = start;
    }
  }
}
