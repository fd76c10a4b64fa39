package uk.rowan.measures.disclosure;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Some of the finest cells of a frame: what a published cell adds up.
public final class Part {

  private final BitSet cells;

  private Part(BitSet cells) {
    this.cells = cells;
  }

  static Part of(BitSet cells) {
    return new Part((BitSet) cells.clone());
  }

  static Part of(IntStream cells) {
    var bits = new BitSet();
    cells.forEach(bits::set);
    return new Part(bits);
  }

  boolean holds(int cell) {
    return cells.get(cell);
  }

  boolean holds(Part other) {
    var rest = (BitSet) other.cells.clone();
    rest.andNot(cells);
    return rest.isEmpty();
  }

  boolean meets(Part other) {
    return cells.intersects(other.cells);
  }

  Part minus(Part other) {
    var rest = (BitSet) cells.clone();
    rest.andNot(other.cells);
    return new Part(rest);
  }

  /// The numbers of the finest cells, in order.
  IntStream cells() {
    return cells.stream();
  }

  /// The sum of what stands in them.
  long sum(long[] counts) {
    long sum = 0;
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      sum += counts[cell];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Part part && cells.equals(part.cells);
  }

  @Override
  public int hashCode() {
    return cells.hashCode();
  }

  @Override
  public String toString() {
    return cells.toString();
  }
}
