package uk.rowan.referrals.triage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The address of a queue as it is narrowed: identifiers and codes.
record QueueAddress(Map<String, String> parts) {

  static QueueAddress of(Referrals.Wanted wanted) {
    var parts = new LinkedHashMap<String, String>();
    if (wanted.service() != null) {
      parts.put("service", wanted.service().toString());
    }
    if (wanted.door() != null) {
      parts.put("door", wanted.door());
    }
    if (wanted.late()) {
      parts.put("late", "yes");
    }
    if (wanted.hint() != null) {
      parts.put("hint", wanted.hint().name());
    }
    return new QueueAddress(parts);
  }

  QueueAddress without(String part) {
    var rest = new LinkedHashMap<>(parts);
    rest.remove(part);
    return new QueueAddress(rest);
  }

  QueueAddress page(int page) {
    var more = new LinkedHashMap<>(parts);
    more.put("page", Integer.toString(page));
    return new QueueAddress(more);
  }

  @Override
  public String toString() {
    return parts.isEmpty()
        ? "/triage"
        : parts.entrySet().stream()
            .map(part -> part.getKey() + "=" + part.getValue())
            .collect(Collectors.joining("&", "/triage?", ""));
  }
}
