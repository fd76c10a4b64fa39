package uk.rowan.referrals;

import java.util.UUID;

/// A referral.
public record ReferralId(UUID value) {

  public static ReferralId parse(String text) {
    return new ReferralId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
