package uk.rowan.linkage.clusters;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.Refusal.Reason;
import uk.rowan.linkage.records.Records;
import uk.rowan.linkage.records.Values;

/// What forbids that two records are one person, whatever they have in common.
public final class Conflicts {

  private final Records records;
  private final int nhsNumber;
  private final boolean acrossOnly;
  private final Set<Pair> decided;

  /// Two records by their keys, the smaller first.
  public record Pair(long low, long high) {

    public static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  /// `decided` are the pairs of which somebody said that they are never the same: the two sides of
  /// a case among them.
  public Conflicts(Records records, boolean acrossOnly, Set<Pair> decided) {
    this.records = records;
    this.acrossOnly = acrossOnly;
    this.decided = decided;
    int found = -1;
    for (int field = 0; field < records.fields().size(); field++) {
      if (records.fields().get(field).kind() == Kind.NHS_NUMBER) {
        found = field;
      }
    }
    this.nhsNumber = found;
  }

  /// Whether there can be none at all.
  boolean isEmpty() {
    return nhsNumber < 0 && !acrossOnly && decided.isEmpty();
  }

  /// Whether two records are of one source that has every person once: they are not even compared.
  public boolean isOneSource(int a, int b) {
    return acrossOnly && records.source(a) == records.source(b);
  }

  /// Null when nothing forbids it.
  @Nullable Reason between(int a, int b) {
    if (!decided.isEmpty() && decided.contains(Pair.of(records.key(a), records.key(b)))) {
      return Reason.DECIDED_DIFFERENT;
    }
    if (nhsNumber >= 0 && differ(records.value(a, nhsNumber), records.value(b, nhsNumber))) {
      return Reason.DIFFERENT_NUMBERS;
    }
    return isOneSource(a, b) ? Reason.ONE_SOURCE : null;
  }

  private boolean differ(int a, int b) {
    var values = records.values(nhsNumber);
    return a != b && (values.flags(a) & values.flags(b) & Values.VALID) != 0;
  }
}
