package uk.rowan.extracts.checking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person as one row names them.
///
/// @param role what they are in the row, such as `victim`
/// @param place 0, or which of several in that role, from 1
/// @param parts what is known, by the part's name: `ref`, `forenames`, `surname`, `dob`, `sex`,
///   `house`, `postcode`, `nhs_number`, `phone`, each in its one form
/// @param ethnicity their code, [uk.rowan.extracts.mapping.Ethnicities#SOME_MINORITY] where only
///   that is known; null when nothing is
public record Named(String role, int place, Map<String, String> parts, @Nullable String ethnicity) {

  /// Of others beside the perpetrator of a case.
  public static final String OTHER_PERPETRATOR = "other_perpetrator";

  public Named {
    parts = Map.copyOf(parts);
  }

  /// Nothing of who they are.
  @Override
  public String toString() {
    return "Named[" + role + "]";
  }
}
