package uk.rowan.linkage.register;

import java.util.Arrays;
import uk.rowan.linkage.Rule;
import uk.rowan.linkage.pairs.Blocks;
import uk.rowan.linkage.pairs.Keys;
import uk.rowan.linkage.records.Records;

/// The groups that one rule makes of the records there are now: at any moment the same that
/// [Blocks] would make of them all at once.
///
/// A group holds all its members; when it is too large, they are in smaller groups one division
/// deeper as well, and only the smallest ones bring records together.
final class Groups {

  private final Records records;
  private final Rule rule;
  private final LongMap groups = new LongMap();

  private int[] heads = new int[64];
  private int[] counts = new int[64];
  private int used;
  private int[] nodeRow = new int[64];
  private int[] nodeNext = new int[64];
  private int nodes;
  private int free = -1;

  Groups(Records records, Rule rule) {
    this.records = records;
    this.rule = rule;
  }

  /// Puts a record in. Whoever may have lost or won a companion by it goes to `touched`, the record
  /// itself not.
  void add(int row, Rows touched) {
    add(new Keys(records, rule), row, 0, touched);
  }

  /// Takes a record out, its row still being what it was when it was put in.
  void remove(int row, Rows touched) {
    remove(new Keys(records, rule), row, 0, touched);
  }

  /// Adds to `found` whomever the rule brings together with a record, itself perhaps included.
  void companions(int row, Rows found) {
    var keys = new Keys(records, rule);
    for (int depth = 0; depth <= keys.deepest(); depth++) {
      int key = keys.key(row, depth);
      int group = key == 0 ? LongMap.NOTHING : groups.get(name(depth, key));
      if (group == LongMap.NOTHING) {
        return;
      }
      if (counts[group] <= rule.cap()) {
        all(group, found);
        return;
      }
      if (depth == keys.deepest()) {
        window(group, row, found);
      }
    }
  }

  private void add(Keys keys, int row, int depth, Rows touched) {
    int key = keys.key(row, depth);
    if (key == 0) {
      return;
    }
    int group = group(name(depth, key));
    boolean deepest = depth == keys.deepest();
    push(group, row);
    if (counts[group] <= rule.cap()) {
      return;
    }
    if (deepest) {
      window(group, row, touched);
      if (counts[group] == rule.cap() + 1) {
        all(group, touched);
      }
    } else if (counts[group] == rule.cap() + 1) {
      all(group, touched);
      for (int node = heads[group]; node >= 0; node = nodeNext[node]) {
        add(keys, nodeRow[node], depth + 1, touched);
      }
    } else {
      add(keys, row, depth + 1, touched);
    }
  }

  private void remove(Keys keys, int row, int depth, Rows touched) {
    int key = keys.key(row, depth);
    int group = key == 0 ? LongMap.NOTHING : groups.get(name(depth, key));
    if (group == LongMap.NOTHING) {
      return;
    }
    boolean deepest = depth == keys.deepest();
    int before = counts[group];
    if (before > rule.cap() && deepest) {
      window(group, row, touched);
    }
    if (before == rule.cap() + 1) {
      all(group, touched);
      for (int node = heads[group]; !deepest && node >= 0; node = nodeNext[node]) {
        remove(keys, nodeRow[node], depth + 1, touched);
      }
    } else if (before > rule.cap() && !deepest) {
      remove(keys, row, depth + 1, touched);
    }
    take(group, row);
  }

  private static long name(int depth, int key) {
    return (long) depth << 32 | (key & 0xffffffffL);
  }

  private int group(long name) {
    int group = groups.get(name);
    if (group == LongMap.NOTHING) {
      if (used == heads.length) {
        heads = Arrays.copyOf(heads, used * 2);
        counts = Arrays.copyOf(counts, used * 2);
      }
      group = used++;
      heads[group] = -1;
      groups.put(name, group);
    }
    return group;
  }

  private void push(int group, int row) {
    int node = free;
    if (node >= 0) {
      free = nodeNext[node];
    } else {
      if (nodes == nodeRow.length) {
        nodeRow = Arrays.copyOf(nodeRow, nodes * 2);
        nodeNext = Arrays.copyOf(nodeNext, nodes * 2);
      }
      node = nodes++;
    }
    nodeRow[node] = row;
    nodeNext[node] = heads[group];
    heads[group] = node;
    counts[group]++;
  }

  private void take(int group, int row) {
    int before = -1;
    int node = heads[group];
    while (node >= 0 && nodeRow[node] != row) {
      before = node;
      node = nodeNext[node];
    }
    if (node < 0) {
      return;
    }
    if (before < 0) {
      heads[group] = nodeNext[node];
    } else {
      nodeNext[before] = nodeNext[node];
    }
    nodeNext[node] = free;
    free = node;
    counts[group]--;
  }

  private void all(int group, Rows found) {
    for (int node = heads[group]; node >= 0; node = nodeNext[node]) {
      found.add(nodeRow[node]);
    }
  }

  /// The members of a group that nothing divides that are near a record in the order of keys.
  private void window(int group, int row, Rows found) {
    var members = new Integer[counts[group]];
    int count = 0;
    for (int node = heads[group]; node >= 0; node = nodeNext[node]) {
      members[count++] = nodeRow[node];
    }
    Arrays.sort(members, (a, b) -> Long.compare(records.key(a), records.key(b)));
    long key = records.key(row);
    int at = 0;
    while (at < count && records.key(members[at]) < key) {
      at++;
    }
    for (int i = Math.max(0, at - Blocks.WINDOW); i < count && i <= at + Blocks.WINDOW; i++) {
      found.add(members[i]);
    }
  }
}
