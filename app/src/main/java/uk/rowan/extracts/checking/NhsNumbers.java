package uk.rowan.extracts.checking;

import java.util.Optional;

/// NHS numbers: nine digits and one that checks them (modulus 11, NHS data dictionary).
final class NhsNumbers {

  private NhsNumbers() {}

  /// The ten digits; empty when the check digit is another.
  static Optional<String> read(String cell) {
    var digits = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char sign = cell.charAt(i);
      if (sign >= '0' && sign <= '9') {
        digits.append(sign);
      } else if (sign != ' ' && sign != '-' && sign != '\u00a0') {
        return Optional.empty();
      }
    }
    if (digits.length() != 10) {
      return Optional.empty();
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    boolean same = digits.chars().distinct().count() == 1;
    return check != digits.charAt(9) - '0' || same
        ? Optional.empty()
        : Optional.of(digits.toString());
  }
}
