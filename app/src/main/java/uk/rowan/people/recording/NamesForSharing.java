package uk.rowan.people.recording;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.sharing.PersonNames;

@Component
class NamesForSharing implements PersonNames {

  private final PeopleDirectory directory;

  NamesForSharing(PeopleDirectory directory) {
    this.directory = directory;
  }

  @Override
  public Map<PersonId, String> names(Collection<PersonId> persons) {
    var names = new HashMap<PersonId, String>();
    directory.cards(persons).forEach((id, card) -> names.put(id, card.name().whole()));
    return names;
  }
}
