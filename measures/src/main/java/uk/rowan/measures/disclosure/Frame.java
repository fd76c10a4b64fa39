package uk.rowan.measures.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The finest cells: what was counted in every crossing of the leaves of all dimensions. Every
/// table of a release is made of sums of them, so that everything published hangs together.
public final class Frame {

  private final List<Dimension> dimensions;
  private final long[] counts;

  private Frame(List<Dimension> dimensions, long[] counts) {
    this.dimensions = dimensions;
    this.counts = counts;
  }

  /// The counts run as an odometer does: the last dimension's leaves change first.
  public static Frame of(List<Dimension> dimensions, long... counts) {
    long cells =
        dimensions.stream().mapToLong(it -> it.leaves().size()).reduce(1, Math::multiplyExact);
    if (cells != counts.length) {
      throw new IllegalArgumentException(
          cells + " cells need as many counts, not " + counts.length);
    }
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("a count is zero or more, not " + count);
      }
    }
    return new Frame(List.copyOf(dimensions), counts.clone());
  }

  /// Every crossing of all categories of these dimensions, summed over the others. Labels are the
  /// categories, parted by a middle dot.
  public Table table(String name, String... by) {
    var cells = new ArrayList<Cell>();
    cross(List.of(by), 0, Map.of(), new ArrayList<>(), cells);
    return new Table(name, cells);
  }

  private void cross(
      List<String> by, int next, Map<String, String> chosen, List<String> label, List<Cell> into) {
    if (next == by.size()) {
      into.add(new Cell(label.isEmpty() ? "all" : String.join(" \u00b7 ", label), part(chosen)));
      return;
    }
    for (var category : dimension(by.get(next)).categories()) {
      var more = new HashMap<>(chosen);
      more.put(by.get(next), category);
      label.add(category);
      cross(by, next + 1, more, label, into);
      label.removeLast();
    }
  }

  /// The finest cells where each dimension named is in its category.
  public Part part(Map<String, String> where) {
    where.keySet().forEach(this::dimension);
    var allowed =
        dimensions.stream()
            .map(it -> where.containsKey(it.name()) ? it.leavesOf(where.get(it.name())) : all(it))
            .toList();
    var cells = new BitSet(counts.length);
    for (int cell = 0; cell < counts.length; cell++) {
      if (lies(cell, allowed)) {
        cells.set(cell);
      }
    }
    return Part.of(cells);
  }

  private boolean lies(int cell, List<BitSet> allowed) {
    int rest = cell;
    for (int i = dimensions.size() - 1; i >= 0; i--) {
      int leaves = dimensions.get(i).leaves().size();
      if (!allowed.get(i).get(rest % leaves)) {
        return false;
      }
      rest /= leaves;
    }
    return true;
  }

  private static BitSet all(Dimension dimension) {
    var leaves = new BitSet();
    leaves.set(0, dimension.leaves().size());
    return leaves;
  }

  private Dimension dimension(String name) {
    return dimensions.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no dimension " + name));
  }

  /// What was truly counted in a part.
  public long count(Part part) {
    return part.sum(counts);
  }

  long[] counts() {
    return counts.clone();
  }

  int size() {
    return counts.length;
  }

  /// Says its shape and never its counts.
  @Override
  public String toString() {
    return dimensions.stream()
        .map(it -> it.name() + " x " + it.leaves().size())
        .collect(Collectors.joining(", ", "Frame[", "]"));
  }
}
