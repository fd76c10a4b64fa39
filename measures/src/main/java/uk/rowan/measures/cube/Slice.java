package uk.rowan.measures.cube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import uk.rowan.measures.disclosure.Dimension;
import uk.rowan.measures.disclosure.Frame;

/// The part of a cube that a question is about.
public final class Slice {

  private final Cube cube;
  private final int[][] chosen;

  private Slice(Cube cube, int[][] chosen) {
    this.cube = cube;
    this.chosen = chosen;
  }

  static Slice of(Cube cube) {
    return new Slice(
        cube,
        cube.axes().stream()
            .map(axis -> IntStream.range(0, axis.size()).toArray())
            .toArray(int[][]::new));
  }

  /// Narrowed to some categories of an axis.
  public Slice where(String axis, String... categories) {
    int at = cube.axis(axis);
    var narrowed = chosen.clone();
    narrowed[at] =
        Arrays.stream(categories).mapToInt(cube.axes().get(at)::code).distinct().sorted().toArray();
    return new Slice(cube, narrowed);
  }

  /// How many events.
  public long count() {
    return counts()[0];
  }

  /// How many events in each category of an axis, those left out by [#where] excepted.
  public SequencedMap<String, Long> by(String axis) {
    int at = cube.axis(axis);
    var counts = counts(at);
    var named = new LinkedHashMap<String, Long>();
    for (int i = 0; i < counts.length; i++) {
      named.put(cube.axes().get(at).categories().get(chosen[at][i]), counts[i]);
    }
    return named;
  }

  /// The finest cells of a release of tables by these axes, to be protected before anybody sees
  /// them.
  public Frame frame(String... axes) {
    var places = Arrays.stream(axes).mapToInt(cube::axis).toArray();
    var dimensions = new ArrayList<Dimension>();
    for (int place : places) {
      var axis = cube.axes().get(place);
      var leaves = Arrays.stream(chosen[place]).mapToObj(axis.categories()::get).toList();
      dimensions.add(new Dimension(axis.name(), leaves, List.of()));
    }
    return Frame.of(dimensions, counts(places));
  }

  /// Counts by these axes: the last one's categories change first.
  private long[] counts(int... by) {
    int size = 1;
    var steps = new int[chosen.length];
    for (int i = by.length - 1; i >= 0; i--) {
      steps[by[i]] = size;
      size *= chosen[by[i]].length;
    }
    var counts = new long[size];
    add(0, 0, 0, steps, cube.cells(), counts);
    return counts;
  }

  private void add(int axis, int from, int to, int[] steps, long[] cells, long[] counts) {
    if (axis == chosen.length) {
      counts[to] += cells[from];
      return;
    }
    if (axis == chosen.length - 1) {
      var codes = chosen[axis];
      int step = steps[axis];
      for (int i = 0; i < codes.length; i++) {
        counts[to + i * step] += cells[from + codes[i]];
      }
      return;
    }
    int stride = cube.stride(axis);
    for (int i = 0; i < chosen[axis].length; i++) {
      add(axis + 1, from + chosen[axis][i] * stride, to + i * steps[axis], steps, cells, counts);
    }
  }
}
