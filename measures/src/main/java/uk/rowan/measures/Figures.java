package uk.rowan.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as they are read aloud: thousands apart, no more digits than there are, halves away from
/// zero. The true minus sign stands before a number below zero.
public final class Figures {

  private Figures() {}

  /// As many decimals as given, always.
  public static String fixed(double value, int decimals) {
    var rounded = new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP);
    var digits = String.format(Locale.UK, "%,." + decimals + "f", rounded.abs());
    return rounded.signum() < 0 ? "\u2212" + digits : digits;
  }

  /// At most one decimal, and none for a whole number.
  public static String plain(double value) {
    return value == Math.rint(value) ? fixed(value, 0) : fixed(value, 1);
  }

  /// One decimal, with its sign unless it is zero.
  public static String signed(double value) {
    var digits = fixed(value, 1);
    return value > 0 && !digits.equals("0.0") ? "+" + digits : digits;
  }
}
