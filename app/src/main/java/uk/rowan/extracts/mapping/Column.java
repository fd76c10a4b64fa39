package uk.rowan.extracts.mapping;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One column of a source.
///
/// @param name the contract's name, such as `victim_dob`
/// @param person whose it is, such as `victim`; null when it belongs to the row
/// @param part which part of the person, such as `dob`; null when it belongs to the row
/// @param headers what senders call it, as [Headers#fold] gives them, its own name included
/// @param codes for a code: what senders write, folded, and the code it stands for
/// @param least the least number allowed; null for none
/// @param most the greatest number allowed; null for none
public record Column(
    String name,
    @Nullable String person,
    @Nullable String part,
    Type type,
    boolean required,
    boolean upper,
    Set<String> headers,
    Map<String, String> codes,
    @Nullable Integer least,
    @Nullable Integer most) {

  public Column {
    headers = Set.copyOf(headers);
    codes = Map.copyOf(codes);
  }
}
