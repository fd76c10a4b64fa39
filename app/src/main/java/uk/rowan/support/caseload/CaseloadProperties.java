package uk.rowan.support.caseload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many open cases are a full load for one worker, and from how many on it is too much. The
/// usual guide is 25 to 30 at a time.
@ConfigurationProperties("rowan.support.caseload")
record CaseloadProperties(@DefaultValue("25") int full, @DefaultValue("30") int tooMuch) {

  CaseloadProperties {
    if (full < 1 || tooMuch < full) {
      throw new IllegalArgumentException(
          "a caseload is full at %d and too much at %d".formatted(full, tooMuch));
    }
  }
}
