package uk.rowan.referrals.triage;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Sealed;
import uk.rowan.people.Sealer;
import uk.rowan.referrals.ReferralId;

/// Opens the words of a referral for somebody to whom they are open.
@Component
class Words {

  /// Who referred, where they work, how to reach them.
  record Referrer(String name, String work, String reach) {
    @Override
    public String toString() {
      return "Referrer";
    }
  }

  private final Sealer sealer;

  Words(Sealer sealer) {
    this.sealer = sealer;
  }

  static String place(ReferralId id, String column) {
    return "referrals.referral/" + id + "/" + column;
  }

  @Transactional
  String concern(Referral.Told told) {
    return open(told, "concern", told.concern());
  }

  @Transactional
  Referrer referrer(Referral.Told told) {
    var parts = open(told, "referrer", told.referrer()).split("\u001f", -1);
    return new Referrer(parts[0], parts[1], parts[2]);
  }

  /// Empty when there are none.
  @Transactional
  String mustNotKnow(Referral.Told told) {
    return open(told, "must_not_know", told.mustNotKnow());
  }

  @Transactional
  String reason(Referral.Told told, @Nullable Sealed words) {
    return open(told, "reason_words", words);
  }

  private String open(Referral.Told told, String column, @Nullable Sealed words) {
    return words == null ? "" : sealer.open(told.toldAs(), place(told.id(), column), words);
  }
}
