package uk.rowan.linkage.pairs;

import java.util.List;
import uk.rowan.linkage.Rule;
import uk.rowan.linkage.records.Records;

/// The key of each record under one rule: records with one key are brought together. It follows
/// from the standard forms alone.
public final class Keys {

  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final int[] rows;
  private final int stride;
  private final boolean anyOrder;
  private final int parts;
  private final int[] fields;
  private final int[][] hashes;

  /// Knows the values that `records` have now, not those that come later.
  public Keys(Records records, Rule rule) {
    this.rows = records.rows();
    this.stride = records.stride();
    this.anyOrder = rule.anyOrder();
    this.parts = rule.parts().size();
    int all = parts + rule.then().size();
    this.fields = new int[all];
    this.hashes = new int[all][];
    fill(records, rule.parts(), 0);
    fill(records, rule.then(), parts);
  }

  private void fill(Records records, List<Rule.Part> from, int at) {
    for (int i = 0; i < from.size(); i++) {
      var part = from.get(i);
      fields[at + i] = part.field();
      hashes[at + i] = records.values(part.field()).hashes(part.aspect());
    }
  }

  /// How often a group can be divided.
  public int deepest() {
    return fields.length - parts;
  }

  /// The key after `depth` divisions, 0 for a record this rule does not bring together.
  public int key(int row, int depth) {
    int at = row * stride;
    long key = ODD;
    long sum = 0;
    for (int part = 0; part < parts; part++) {
      int hash = hashes[part][rows[at + fields[part]]];
      if (hash == 0) {
        return 0;
      }
      if (anyOrder) {
        sum += with(ODD, hash);
      } else {
        key = with(key, hash);
      }
    }
    key = anyOrder ? with(ODD, (int) (sum ^ (sum >>> 32))) : key;
    for (int part = parts; part < parts + depth; part++) {
      key = with(key, hashes[part][rows[at + fields[part]]]);
    }
    int folded = (int) (key >>> 32);
    return folded == 0 ? 1 : folded;
  }

  private static long with(long key, int hash) {
    long mixed = (key ^ hash) * 0xD6E8FEB86659FD93L;
    return (mixed ^ (mixed >>> 32)) * ODD;
  }
}
