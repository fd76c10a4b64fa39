package uk.rowan.measures.forecast.smoothing;

/// The straight line of least squares through the first figures of a series, at 0, 1, 2 …
record Line(double intercept, double slope) {

  static Line through(double[] y, int count) {
    double middle = (count - 1) / 2.0;
    double mean = 0;
    for (int i = 0; i < count; i++) {
      mean += y[i] / count;
    }
    double above = 0;
    double below = 0;
    for (int i = 0; i < count; i++) {
      above += (i - middle) * (y[i] - mean);
      below += (i - middle) * (i - middle);
    }
    double slope = below == 0 ? 0 : above / below;
    return new Line(mean - slope * middle, slope);
  }
}
