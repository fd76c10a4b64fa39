package uk.rowan.support.episode;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Short names for cases: random, easy to say on the telephone, telling nothing.
@Component
class References {

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final int LENGTH = 6;

  private final SecureRandom random = new SecureRandom();

  String next() {
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .collect(Collectors.joining("", "C-", ""));
  }
}
