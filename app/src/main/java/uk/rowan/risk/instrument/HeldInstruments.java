package uk.rowan.risk.instrument;

import java.util.List;
import uk.rowan.foundation.Problem;

/// The instruments this partnership has: what comes with Rowan, filled and added to from its
/// licensed files.
public interface HeldInstruments {

  Instruments all();

  /// Adds a licensed file; what was there stays. Gives back why it cannot, or nothing.
  List<Problem> add(String json);
}
