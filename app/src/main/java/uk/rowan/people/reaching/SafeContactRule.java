package uk.rowan.people.reaching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import uk.rowan.foundation.CivilTime;
import uk.rowan.people.SafeContact.Verdict;
import uk.rowan.people.SafeContact.WayToReach;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.people.Told.Hours;

/// When a way of reaching someone is safe. What was said last about a kind of way counts and
/// nothing that was said before: a number cannot be told from an older one without being read, so
/// the cautious reading is the only one. Of several told at one moment, any that is safe will do.
final class SafeContactRule {

  private SafeContactRule() {}

  static Verdict check(List<WayToReach> ways, ChannelKind kind, Instant at) {
    var newest =
        ways.stream()
            .filter(way -> way.kind() == kind)
            .map(WayToReach::confirmedAt)
            .max(Comparator.naturalOrder());
    if (newest.isEmpty()) {
      return new Verdict.NotSafe("Nobody has asked whether this is safe");
    }
    var verdicts =
        ways.stream()
            .filter(way -> way.kind() == kind && way.confirmedAt().equals(newest.get()))
            .map(way -> check(way, at))
            .toList();
    return verdicts.stream()
        .filter(Verdict.Safe.class::isInstance)
        .findFirst()
        .orElse(verdicts.getFirst());
  }

  private static Verdict check(WayToReach way, Instant at) {
    return switch (way.safe()) {
      case NO -> new Verdict.NotSafe("The person said this is not safe");
      case NOT_ASKED ->
          new Verdict.NotSafe("Not asked whether this is safe, and not asked is not yes");
      case YES -> {
        if (!way.usable()) {
          yield new Verdict.NotSafe("No current number or address is held for this");
        }
        var hours = way.hours();
        yield hours == null || isWithin(hours, at)
            ? new Verdict.Safe(way)
            : new Verdict.NotSafe(
                "Safe only from %d:00 to %d:00".formatted(hours.from(), hours.until()));
      }
    };
  }

  private static boolean isWithin(Hours hours, Instant at) {
    int hour = CivilTime.at(at).getHour();
    return hours.from() <= hour && hour < hours.until();
  }
}
