package uk.rowan.referrals.intake;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a partnership may set about the public form: the numbers to ring, where leaving leads, and
/// which service reads what was sent to none in particular (the first by name when not set).
@ConfigurationProperties("rowan.refer")
record ReferProperties(
    @DefaultValue("999") String emergency,
    @DefaultValue("National Domestic Abuse Helpline") String helpline,
    @DefaultValue("0808 2000 247") String helplineNumber,
    @DefaultValue("https://www.bbc.co.uk/weather") URI leaveTo,
    @DefaultValue("2h") Duration keepDrafts,
    @DefaultValue("15s") Duration quickest,
    @Nullable UUID firstService) {

  ReferProperties {
    if (!"https".equals(leaveTo.getScheme())) {
      throw new IllegalArgumentException("rowan.refer.leave-to is an https address");
    }
    if (keepDrafts.isNegative() || keepDrafts.isZero()) {
      throw new IllegalArgumentException("rowan.refer.keep-drafts is a time to keep drafts for");
    }
  }
}
