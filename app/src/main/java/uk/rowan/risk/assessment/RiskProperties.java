package uk.rowan.risk.assessment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When Rowan reminds: a high risk is looked at again within `reviewWithin`, a draft is finished
/// within `finishWithin`.
@ConfigurationProperties("rowan.risk")
record RiskProperties(
    @DefaultValue("28d") Duration reviewWithin, @DefaultValue("1d") Duration finishWithin) {

  RiskProperties {
    if (!reviewWithin.isPositive() || !finishWithin.isPositive()) {
      throw new IllegalArgumentException("reminders come after some time");
    }
  }
}
