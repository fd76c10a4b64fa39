package uk.rowan.support.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// By the end of which working day after a high-risk assessment a referral to the MARAC is
/// considered.
@ConfigurationProperties("rowan.support.high-risk")
record HighRiskProperties(@DefaultValue("1") int considerMaracWithinWorkingDays) {

  HighRiskProperties {
    if (considerMaracWithinWorkingDays < 0) {
      throw new IllegalArgumentException(
          "a referral to the MARAC cannot be considered %d working days after"
              .formatted(considerMaracWithinWorkingDays));
    }
  }
}
