package uk.rowan.linkage.pairs;

import java.util.List;
import uk.rowan.linkage.Rule;
import uk.rowan.linkage.records.Records;

/// The key of each record under one rule: records with one key are brought together. It follows
/// from the standard forms alone.
final class Keys {

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final Records records;
  private final Rule rule;

  Keys(Records records, Rule rule) {
    this.records = records;
    this.rule = rule;
  }

  /// How often a group can be divided.
  int deepest() {
    return rule.then().size();
  }

  /// The key after `depth` divisions, 0 for a record this rule does not bring together.
  int key(int row, int depth) {
    long key = rule.anyOrder() ? anyOrder(row) : inOrder(row);
    if (key == 0) {
      return 0;
    }
    List<Rule.Part> then = rule.then();
    for (int i = 0; i < depth; i++) {
      key = with(key, hash(row, then.get(i)));
    }
    int folded = (int) (key >>> 32);
    return folded == 0 ? 1 : folded;
  }

  private long inOrder(int row) {
    long key = ODD;
    List<Rule.Part> parts = rule.parts();
    for (int i = 0; i < parts.size(); i++) {
      int hash = hash(row, parts.get(i));
      if (hash == 0) {
        return 0;
      }
      key = with(key, hash);
    }
    return key;
  }

  private long anyOrder(int row) {
    long sum = 0;
    List<Rule.Part> parts = rule.parts();
    for (int i = 0; i < parts.size(); i++) {
      int hash = hash(row, parts.get(i));
      if (hash == 0) {
        return 0;
      }
      sum += with(ODD, hash);
    }
    return with(ODD, (int) (sum ^ sum >>> 32));
  }

  private int hash(int row, Rule.Part part) {
    return records.values(part.field()).hashes(part.aspect())[records.value(row, part.field())];
  }

  private static long with(long key, int hash) {
    long mixed = (key ^ hash) * 0xD6E8FEB86659FD93L;
    return (mixed ^ mixed >>> 32) * ODD;
  }
}
