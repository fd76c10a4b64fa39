package uk.rowan.referrals.triage;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.referrals.RiskHint;

/// What narrows the queue, as it stands in the address: identifiers and codes, never words.
public record TriageForm(
    @Nullable String service,
    @Nullable String door,
    @Nullable String late,
    @Nullable String hint,
    @Nullable String page,
    @Nullable String done) {

  Referrals.Wanted read() {
    return new Referrals.Wanted(
        uuid(service),
        "SELF".equals(door) || "PROFESSIONAL".equals(door) || "STAFF".equals(door) ? door : null,
        "yes".equals(late),
        Arrays.stream(RiskHint.values())
            .filter(its -> its.name().equals(hint))
            .findFirst()
            .orElse(null));
  }

  int number() {
    return page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
  }

  static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text == null || text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
