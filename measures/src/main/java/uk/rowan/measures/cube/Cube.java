package uk.rowan.measures.cube;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// A count for every crossing of all axes, in one array. Events may be added and taken away by one
/// thread or many while others ask.
public final class Cube {

  /// More cells than these are not dense any more.
  private static final int MOST_CELLS = 1 << 28;

  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

  private final List<Axis> axes;
  private final int[] strides;
  private final long[] cells;

  private Cube(List<Axis> axes, int[] strides, long[] cells) {
    this.axes = axes;
    this.strides = strides;
    this.cells = cells;
  }

  /// A cube in which nothing has happened yet.
  public static Cube of(Axis... axes) {
    long size = 1;
    for (var axis : axes) {
      size = Math.multiplyExact(size, axis.size());
      if (size > MOST_CELLS) {
        throw new IllegalArgumentException("these axes cross in too many cells for a dense cube");
      }
    }
    var strides = new int[axes.length];
    int stride = 1;
    for (int i = axes.length - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= axes[i].size();
    }
    return new Cube(List.of(axes), strides, new long[stride]);
  }

  /// Adds all events at once: a column of codes for each axis, one code for each event.
  public void addAll(int[]... columns) {
    int events = checked(columns);
    int parts = cells.length > Tally.DENSE ? 1 : Math.clamp(events / Tally.SHARE, 1, Tally.CORES);
    IntStream.range(0, parts)
        .parallel()
        .mapToObj(
            part ->
                Tally.of(
                    columns,
                    strides,
                    cells.length,
                    from(events, part, parts),
                    from(events, part + 1, parts)))
        .forEach(tally -> tally.addTo(cells));
    VarHandle.releaseFence();
  }

  private static int from(int events, int part, int parts) {
    return (int) ((long) events * part / parts);
  }

  private int checked(int[][] columns) {
    if (columns.length != axes.size()) {
      throw new IllegalArgumentException(
          "%d axes need as many columns, not %d".formatted(axes.size(), columns.length));
    }
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].length != columns[0].length) {
        throw new IllegalArgumentException("columns have one code for each event");
      }
      int highest = Tally.highest(columns[i]);
      if (highest >= axes.get(i).size()) {
        throw new IllegalArgumentException(
            axes.get(i).name() + " has no category with code " + highest);
      }
    }
    return columns.length == 0 ? 0 : columns[0].length;
  }

  /// One more event, given by the code on each axis.
  public void add(int... codes) {
    CELL.getAndAdd(cells, at(codes), 1L);
  }

  /// One event less, as when it was corrected.
  public void remove(int... codes) {
    CELL.getAndAdd(cells, at(codes), -1L);
  }

  private int at(int[] codes) {
    if (codes.length != axes.size()) {
      throw new IllegalArgumentException("an event has a code on each axis");
    }
    int at = 0;
    for (int i = 0; i < codes.length; i++) {
      at += strides[i] * Objects.checkIndex(codes[i], axes.get(i).size());
    }
    return at;
  }

  /// Everything, to be narrowed.
  public Slice all() {
    return Slice.of(this);
  }

  /// The events where an axis is in one of some categories.
  public Slice where(String axis, String... categories) {
    return all().where(axis, categories);
  }

  /// The same counts, from now on apart: what was approved does not change under its readers.
  public Cube copy() {
    VarHandle.acquireFence();
    return new Cube(axes, strides, cells.clone());
  }

  List<Axis> axes() {
    return axes;
  }

  int stride(int axis) {
    return strides[axis];
  }

  long[] cells() {
    VarHandle.acquireFence();
    return cells;
  }

  int axis(String name) {
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("there is no axis " + name);
  }
}
