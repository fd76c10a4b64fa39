package uk.rowan.measures.capacity;

import java.util.Arrays;

/// What will happen, soonest first: a binary heap of moments, each with a number that says what.
final class Pending {

  private double[] moments = new double[64];
  private long[] numbers = new long[64];
  private int size;

  /// The soonest moment; infinite where nothing is pending.
  double soonest() {
    return size == 0 ? Double.POSITIVE_INFINITY : moments[0];
  }

  void add(double moment, long number) {
    if (size == moments.length) {
      moments = Arrays.copyOf(moments, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int above = (at - 1) >>> 1;
      if (moments[above] <= moment) {
        break;
      }
      moments[at] = moments[above];
      numbers[at] = numbers[above];
      at = above;
    }
    moments[at] = moment;
    numbers[at] = number;
  }

  /// Takes the soonest away and returns its number. There is one.
  long take() {
    long taken = numbers[0];
    double moment = moments[--size];
    long number = numbers[size];
    int at = 0;
    for (int below = 1; below < size; below = 2 * at + 1) {
      below += below + 1 < size && moments[below + 1] < moments[below] ? 1 : 0;
      if (moments[below] >= moment) {
        break;
      }
      moments[at] = moments[below];
      numbers[at] = numbers[below];
      at = below;
    }
    moments[at] = moment;
    numbers[at] = number;
    return taken;
  }
}
