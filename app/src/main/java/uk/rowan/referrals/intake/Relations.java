package uk.rowan.referrals.intake;

import java.util.List;
import java.util.stream.Stream;
import uk.rowan.foundation.Choice;
import uk.rowan.people.RelatePersons.Kind;

/// What whoever harms can be to the person, in the words of the form.
final class Relations {

  private static final List<Choice> ALL =
      Stream.concat(
              Stream.of(new Choice("", "I do not know")),
              Stream.of(Kind.values())
                  .filter(kind -> kind != Kind.UNKNOWN)
                  .map(kind -> new Choice(kind.name(), kind.words())))
          .toList();

  private Relations() {}

  static List<Choice> choices() {
    return ALL;
  }

  static String words(String kind) {
    return ALL.stream()
        .filter(choice -> !kind.isEmpty() && choice.value().equals(kind))
        .map(Choice::words)
        .findFirst()
        .orElse("");
  }
}
