package uk.rowan.referrals.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.rowan.referrals.ReferrerKind;
import uk.rowan.referrals.RiskHint;
import uk.rowan.referrals.RiskSaid;

/// A reason to read a referral first, with where it comes from.
final class Hint {

  private Hint() {}

  /// Alarming ones first. `again` says that the same person was referred before.
  static List<TriagePage.Sign> of(Referral.Told told, boolean again) {
    var source = source(told.referrerKind());
    var signs = new ArrayList<TriagePage.Sign>();
    if (told.risk() != RiskSaid.UNKNOWN) {
      signs.add(
          new TriagePage.Sign(
              told.risk().words() + " risk",
              told.risk() == RiskSaid.HIGH ? "danger" : "",
              "In the view of " + source + ". Not an assessment."));
    }
    told.hints().stream()
        .sorted(Comparator.comparing((RiskHint hint) -> !hint.isAlarming()).thenComparing(h -> h))
        .forEach(hint -> signs.add(sign(hint, source)));
    if (again) {
      signs.add(
          new TriagePage.Sign(
              "Referred before", "", "An earlier referral is about the same person."));
    }
    return signs;
  }

  private static TriagePage.Sign sign(RiskHint hint, String source) {
    return switch (hint) {
      case STAFF_INVOLVED ->
          new TriagePage.Sign(
              hint.words(),
              "danger",
              "By the conflict register: someone named works for one of the agencies.");
      case DOUBTFUL ->
          new TriagePage.Sign(
              hint.words(),
              "quiet",
              "It was sent faster than people type, or a field was filled that people do not see. Read it all the same.");
      default ->
          new TriagePage.Sign(
              hint.words(), hint.isAlarming() ? "danger" : "", "Said by " + source + ".");
    };
  }

  private static String source(ReferrerKind kind) {
    return switch (kind) {
      case SELF -> "the person";
      case FAMILY -> "family or a friend";
      case OTHER -> "whoever referred";
      default -> "the referrer (" + kind.words() + ")";
    };
  }
}
