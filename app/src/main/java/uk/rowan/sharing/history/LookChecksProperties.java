package uk.rowan.sharing.history;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// One opened record in how many is picked at random for a privacy officer to look at.
@ConfigurationProperties("rowan.looks")
record LookChecksProperties(@DefaultValue("500") int oneIn) {

  LookChecksProperties {
    if (oneIn < 1) {
      throw new IllegalArgumentException("one look in %d cannot be picked".formatted(oneIn));
    }
  }
}
