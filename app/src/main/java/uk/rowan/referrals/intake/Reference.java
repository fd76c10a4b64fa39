package uk.rowan.referrals.intake;

import java.security.SecureRandom;

/// What whoever referred may note down. Random, so that it means nothing to anyone else; without
/// letters and digits that are taken for one another on the telephone.
final class Reference {

  private static final String LETTERS = "ACDEFHJKMNPQRTUVWXY3479";
  private static final int LENGTH = 9;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Reference() {}

  static String fresh() {
    var letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 3 == 0) {
        letters.append('-');
      }
      letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }
}
