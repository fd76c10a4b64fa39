package uk.rowan.people;

import java.util.List;
import uk.rowan.foundation.Sealed;

/// Makes the keyed hashes by which a person is recognised, for a bulk load to keep them.
public interface Recognition {

  /// One hash, and of which combination it is.
  record MatchKey(String kind, Sealed hash) {}

  /// Those that [RecordPerson] would keep of someone told so.
  List<MatchKey> keys(Told told);
}
