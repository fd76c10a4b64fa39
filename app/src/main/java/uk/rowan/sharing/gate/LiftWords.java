package uk.rowan.sharing.gate;

import java.time.Instant;
import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Said;

/// Requests to lift a restriction, in words. Nobody's name: whoever decides may not know whose it
/// is.
final class LiftWords {

  static final List<Choice> CHOICES =
      List.of(
          new Choice("LIFT", "Lift the restriction")
              .withHint("Everyone with a relationship sees the record again. Exclusions stay"),
          new Choice("KEEP", "Keep it"));

  private LiftWords() {}

  static String ground(String ground) {
    return ground.equals("STAFF_INVOLVED")
        ? "Restricted because someone on the staff is involved"
        : "Restricted by order";
  }

  static GateListPage.Row row(GateRecords.Lift lift, String base, Instant now) {
    return new GateListPage.Row(
        base + lift.id(),
        "Lift a restriction: " + lift.reason().words().toLowerCase(java.util.Locale.UK),
        "asked by " + lift.asker() + ", " + lift.agency() + ", " + Said.ago(lift.askedAt(), now));
  }

  static LiftPage page(GateRecords.Lift lift, String back, Instant now) {
    return new LiftPage(
        back,
        back + "/lifts/" + lift.id(),
        lift.asker() + ", " + lift.agency(),
        Said.ago(lift.askedAt(), now) + "; " + Said.due(lift.until(), now),
        lift.reason().words(),
        ground(lift.ground()) + ", since " + Said.ago(lift.restrictedAt(), now),
        lift.content(),
        CHOICES);
  }
}
