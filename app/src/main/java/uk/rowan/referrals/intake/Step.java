package uk.rowan.referrals.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The pages of the form, in order, each with the names of what is asked on it. How it is safe to
/// reach the person comes before anything that somebody could act on.
enum Step {
  START,
  /// What leaving in a hurry does and does not do.
  BEFORE,
  WHO("who", "service"),
  PERSON("given", "family", "born.day", "born.month", "born.year", "age"),
  CONTACT(
      "reach",
      "phone",
      "from",
      "until",
      "voicemail",
      "text",
      "email",
      "through",
      "said",
      "notKnow"),
  ADDRESS("address", "postcode"),
  HARMING(
      "harmGiven",
      "harmFamily",
      "harmBorn.day",
      "harmBorn.month",
      "harmBorn.year",
      "harmAge",
      "harmKind"),
  CHILDREN(children()),
  CONCERN("concern"),
  RISK("risk", "hints"),
  AWARE("aware", "agreed"),
  YOU("kind", "yourName", "yourWork", "yourReach"),
  CHECK,
  SENT;

  static final int MOST_CHILDREN = 8;

  private final List<String> fields;

  Step(String... fields) {
    this.fields = List.of(fields);
  }

  private static String[] children() {
    var names = new String[16];
    for (int i = 0; i < 8; i++) {
      names[2 * i] = "child" + (i + 1);
      names[2 * i + 1] = "childAge" + (i + 1);
    }
    return names;
  }

  List<String> fields() {
    return fields;
  }

  boolean asks() {
    return !fields.isEmpty();
  }

  /// The page after this one; someone who asks for themselves is not asked who they are.
  Step next(boolean self) {
    var next = beside(1);
    return self && (next == AWARE || next == YOU) ? CHECK : next;
  }

  Step before(boolean self) {
    if (this == START || this == SENT) {
      return this;
    }
    return self && this == CHECK ? RISK : beside(-1);
  }

  private Step beside(int steps) {
    var all = List.of(values());
    return all.get(all.indexOf(this) + steps);
  }

  static Optional<Step> named(String name) {
    return Arrays.stream(values())
        .filter(step -> step.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
