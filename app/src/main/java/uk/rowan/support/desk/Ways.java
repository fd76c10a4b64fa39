package uk.rowan.support.desk;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.SafeContact;
import uk.rowan.people.SafeContact.Verdict;
import uk.rowan.people.Told.ChannelKind;

/// Every way of reaching someone in words: whether it is safe at a moment, and if not, why not.
@Component
class Ways {

  private final SafeContact safeContact;

  Ways(SafeContact safeContact) {
    this.safeContact = safeContact;
  }

  List<WayPage> at(PersonId person, Instant at) {
    return safeContact.checkEach(person, at).entrySet().stream()
        .map(each -> way(each.getKey(), each.getValue()))
        .toList();
  }

  private static WayPage way(ChannelKind kind, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Safe(var way) ->
          new WayPage(kind.name(), kind.words(), true, conditions(way), way.words());
      case Verdict.NotSafe(var reason) -> new WayPage(kind.name(), kind.words(), false, reason, "");
    };
  }

  private static String conditions(SafeContact.WayToReach way) {
    var hours = way.hours();
    var when =
        hours == null
            ? "Safe at any time"
            : "Safe from %d:00 to %d:00".formatted(hours.from(), hours.until());
    return way.kind() != ChannelKind.PHONE
        ? when
        : when + (way.voicemail() ? ". A message may be left" : ". Never leave a message");
  }
}
