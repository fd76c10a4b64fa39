package uk.rowan.measures.forecast;

import java.util.Collections;

/// For rare counts, most of whose steps are zero: the size of what comes and the steps from one to
/// the next are smoothed apart, and their quotient is the mean of every step ahead. Croston 1972.
///
/// The quotient is biased upwards; Syntetos and Boylan 2005 take off half the rate, which is the
/// default here. Croston's own form is R's `forecast::croston`. The interval is that of a count
/// with the mean and the variance which the series has about the one-step forecasts; it is the same
/// for every step, and never below zero.
public final class Croston implements Forecaster {

  private static final double RATE = 0.1;

  private final boolean corrected;

  private Croston(boolean corrected) {
    this.corrected = corrected;
  }

  /// Without the bias: Syntetos and Boylan's approximation.
  public static Croston corrected() {
    return new Croston(true);
  }

  /// As Croston wrote it.
  public static Croston original() {
    return new Croston(false);
  }

  @Override
  public String name() {
    return corrected ? "Croston (SBA)" : "Croston";
  }

  @Override
  public Forecast forecast(Series past, int horizon, double level) {
    if (past.least() < 0) {
      throw new IllegalArgumentException("a count is not negative, this is " + past.least());
    }
    double size = 0;
    double gap = 0;
    double errors = 0;
    int since = 1;
    for (int t = 0; t < past.length(); t++) {
      double error = past.at(t) - quotient(size, gap);
      errors += gap == 0 ? 0 : error * error;
      if (past.at(t) == 0) {
        since++;
        continue;
      }
      size = gap == 0 ? past.at(t) : size + RATE * (past.at(t) - size);
      gap = gap == 0 ? since : gap + RATE * (since - gap);
      since = 1;
    }
    double mean = quotient(size, gap);
    double variance = Math.max(mean, errors / past.length());
    var step = CountInterval.around(mean, variance, level);
    return new Forecast(name(), level, Collections.nCopies(horizon, step));
  }

  private double quotient(double size, double gap) {
    double bias = corrected ? 1 - RATE / 2 : 1;
    return gap == 0 ? 0 : bias * size / gap;
  }
}
