package uk.rowan.measures.capacity;

/// Random numbers of one stream, the same for the same seed on every machine: SplitMix64 (Steele,
/// Lea and Flood 2014). Not for several threads.
final class Draws {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;
  private static final Layers LAYERS = new Layers();

  private long state;

  Draws(long seed) {
    this.state = mixed(seed);
  }

  /// A stream of its own for every number under a seed.
  static Draws of(long seed, long number) {
    return new Draws(mixed(seed) + number * STEP);
  }

  /// Even between 0 and 1, neither included.
  double even() {
    return ((next() >>> 11) + 0.5) * UNIT;
  }

  /// Exponential with mean 1, by the ziggurat of Marsaglia and Tsang 2000.
  double exponential() {
    while (true) {
      long bits = next();
      int layer = (int) bits & Layers.LAST;
      double x = (bits >>> 11) * UNIT * LAYERS.width[layer];
      if (x < LAYERS.width[layer + 1]) {
        return x;
      }
      if (layer == 0) {
        return Layers.TAIL + exponential();
      }
      double low = LAYERS.height[layer];
      if (low + even() * (LAYERS.height[layer + 1] - low) < Math.exp(-x)) {
        return x;
      }
    }
  }

  /// Standard normal, by Marsaglia and Bray's polar method.
  double normal() {
    while (true) {
      double x = 2 * even() - 1;
      double y = 2 * even() - 1;
      double square = x * x + y * y;
      if (square < 1 && square > 0) {
        return x * Math.sqrt(-2 * Math.log(square) / square);
      }
    }
  }

  /// One stay, in days.
  double days(LengthOfStay stay) {
    return switch (stay) {
      case LengthOfStay.Exponential(double mean) -> mean * exponential();
      case LengthOfStay.Fixed(double mean) -> mean;
      case LengthOfStay.LogNormal(double mean, double spread) ->
          mean * Math.exp(spread * normal() - spread * spread / 2);
      case LengthOfStay.Observed(var survival) -> survival.exceededBy(even());
    };
  }

  private long next() {
    state += STEP;
    return mixed(state);
  }

  static long mixed(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// The exponential density cut into 256 layers of one area.
  private static final class Layers {

    static final int LAST = 255;
    static final double TAIL = 7.69711747013105;

    private static final double AREA = 3.949659822581557e-3;

    final double[] width = new double[LAST + 2];
    final double[] height = new double[LAST + 2];

    Layers() {
      width[0] = AREA * Math.exp(TAIL);
      width[1] = TAIL;
      for (int i = 1; i < LAST; i++) {
        width[i + 1] = -Math.log(AREA / width[i] + Math.exp(-width[i]));
      }
      for (int i = 0; i <= LAST + 1; i++) {
        height[i] = Math.exp(-width[i]);
      }
    }
  }
}
