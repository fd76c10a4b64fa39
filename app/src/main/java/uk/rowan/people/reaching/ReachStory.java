package uk.rowan.people.reaching;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.SafeContact;
import uk.rowan.people.SafeContact.Verdict;
import uk.rowan.people.StorySource;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// How it is safe to reach someone at this moment, at the top of their page: the ways, never a
/// number.
@Component
class ReachStory implements StorySource {

  private final SafeContact safeContact;
  private final Clock clock;

  ReachStory(SafeContact safeContact, Clock clock) {
    this.safeContact = safeContact;
    this.clock = clock;
  }

  @Override
  public List<Entry> entries(PersonId person, Look.Open look) {
    return List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Headline> headlines(PersonId person, Look.Open look) {
    if (!look.shows(FieldClass.CONTACT_PLAN)) {
      return List.of();
    }
    var safe =
        safeContact.checkEach(person, clock.instant()).entrySet().stream()
            .filter(each -> each.getValue() instanceof Verdict.Safe)
            .map(each -> each.getKey().words())
            .collect(Collectors.joining(", "));
    return List.of(
        new Headline(
            REACH,
            safe.isEmpty() ? "No way is known to be safe now" : safe,
            "",
            "/people/" + person + "/contact"));
  }
}
