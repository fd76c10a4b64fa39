package uk.rowan.measures.capacity;

/// What one run of a simulation counted after its warm-up.
final class Tally {

  final long[] asked;
  final long[] turnedAway;
  final double[] takenDays;
  long waited;
  double daysWaited;
  long events;

  Tally(int kinds, int groups) {
    this.asked = new long[kinds];
    this.turnedAway = new long[kinds];
    this.takenDays = new double[groups];
  }
}
