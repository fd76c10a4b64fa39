package uk.rowan.linkage.text;

/// The check digit of an NHS number: modulus 11 over the first nine digits with weights 10 to 2; a
/// remainder that gives 11 stands for 0, and one that gives 10 is never issued (NHS Data
/// Dictionary, NHS NUMBER).
public final class NhsNumber {

  private NhsNumber() {}

  /// Whether the standard form `digits[from, from + length)` is an NHS number that may have been
  /// issued. Ten equal digits pass the check and are refused: they are typed to get past a form.
  public static boolean isValid(byte[] digits, int from, int length) {
    if (length != 10) {
      return false;
    }
    int sum = 0;
    boolean equal = true;
    for (int i = 0; i < 9; i++) {
      sum += (digits[from + i] - '0') * (10 - i);
      equal &= digits[from + i] == digits[from + 9];
    }
    int check = (11 - sum % 11) % 11;
    return check != 10 && check == digits[from + 9] - '0' && !equal;
  }
}
