package uk.rowan.referrals.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.people.RelatePersons.Kind;
import uk.rowan.people.Told;
import uk.rowan.referrals.ReferrerKind;
import uk.rowan.referrals.RiskHint;
import uk.rowan.referrals.RiskSaid;

/// What someone tells when they ask for help, for themselves or for another. The harmed, whoever
/// harms and each child are persons of their own.
record HelpAsked(
    Door door,
    @Nullable UUID service,
    Told harmed,
    Optional<Harming> harming,
    List<Told> children,
    Concern concern,
    RiskSaid risk,
    Set<RiskHint> hints,
    Aware aware,
    Agreed agreed,
    Referrer referrer,
    String mustNotKnow) {

  /// Through which door it came.
  enum Door {
    PROFESSIONAL,
    SELF,
    STAFF
  }

  enum Aware {
    YES,
    NO,
    UNKNOWN
  }

  /// Recorded for openness. Never the legal basis.
  enum Agreed {
    YES,
    NO,
    NOT_ASKED
  }

  /// Whoever harms, and what they are to the person.
  record Harming(Told told, Kind kind) {}

  /// Who refers, and how to reach them with an answer.
  record Referrer(ReferrerKind kind, String name, String work, String reach) {

    /// Between the parts in what is sealed: none can contain it.
    private static final String SEPARATOR = "\u001f";

    String sealedForm() {
      return String.join(SEPARATOR, name, work, reach);
    }

    @Override
    public String toString() {
      return "Referrer[" + kind + "]";
    }
  }

  HelpAsked {
    children = List.copyOf(children);
    hints = Set.copyOf(hints);
  }

  /// The same, seen first for one more reason.
  HelpAsked with(RiskHint hint) {
    var more = EnumSet.of(hint);
    more.addAll(hints);
    return new HelpAsked(
        door,
        service,
        harmed,
        harming,
        children,
        concern,
        risk,
        more,
        aware,
        agreed,
        referrer,
        mustNotKnow);
  }

  /// Whether the first contact is urgent: the referrer says so, or one of the hints does.
  boolean isUrgent() {
    return risk == RiskSaid.HIGH || hints.stream().anyMatch(RiskHint::isAlarming);
  }

  @Override
  public String toString() {
    return "HelpAsked[" + door + "]";
  }
}
