package uk.rowan.people.vault;

import org.springframework.stereotype.Component;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.people.Sealer;
import uk.rowan.sharing.PersonSeal;

@Component
class SealForSharing implements PersonSeal {

  private final Sealer sealer;

  SealForSharing(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public Sealed seal(PersonId person, String place, String words) {
    return sealer.seal(person, place, words);
  }

  @Override
  public String open(PersonId person, String place, Sealed sealed) {
    return sealer.open(person, place, sealed);
  }
}
