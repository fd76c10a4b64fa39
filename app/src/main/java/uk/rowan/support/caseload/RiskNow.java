package uk.rowan.support.caseload;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.StorySource;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// The risk of people now, as whoever assesses it says in the headline "Risk now": this module only
/// sorts by it.
@Component
class RiskNow {

  /// From the most urgent. Nobody having asked comes before a risk that is known to be lower.
  enum Level {
    HIGH,
    UNKNOWN,
    OTHER
  }

  record Risk(Level level, String words) {
    static final Risk UNKNOWN = new Risk(Level.UNKNOWN, "Risk not known");
  }

  private static final String HEADLINE = "Risk now";

  private static final String NOT_KNOWN = "Not known";

  private final Access access;
  private final ObjectProvider<StorySource> stories;

  RiskNow(Access access, ObjectProvider<StorySource> stories) {
    this.access = access;
    this.stories = stories;
  }

  /// Of those whose risk is open to the acting member of staff for this act.
  Map<PersonId, Risk> of(Act act, Collection<PersonId> persons) {
    var ids = persons.stream().map(PersonId::value).distinct().toList();
    var risks = new LinkedHashMap<PersonId, Risk>();
    access
        .lookAll(act, ids, Set.of(FieldClass.RISK))
        .values()
        .forEach(look -> risks.put(look.person(), risk(look)));
    return risks;
  }

  private Risk risk(Look.Open look) {
    return stories.stream()
        .flatMap(story -> story.headlines(look.person(), look).stream())
        .filter(headline -> headline.name().equals(HEADLINE))
        .findFirst()
        .map(
            headline ->
                headline.words().equals(NOT_KNOWN)
                    ? Risk.UNKNOWN
                    : new Risk(
                        headline.meaning().equals("danger") ? Level.HIGH : Level.OTHER,
                        headline.words()))
        .orElse(Risk.UNKNOWN);
  }
}
