package uk.rowan.referrals.intake;

import java.util.List;
import uk.rowan.foundation.Choice;
import uk.rowan.people.RelatePersons.Kind;

/// What whoever harms can be to the person, in the words of the form.
final class Relations {

  private static final List<Choice> ALL =
      List.of(
          new Choice("", "I do not know"),
          choice(Kind.PARTNER, "Partner"),
          choice(Kind.EX_PARTNER, "Former partner"),
          choice(Kind.SPOUSE, "Husband, wife or civil partner"),
          choice(Kind.EX_SPOUSE, "Former husband, wife or civil partner"),
          choice(Kind.PARENT, "Parent"),
          choice(Kind.CHILD, "Son or daughter"),
          choice(Kind.SIBLING, "Brother or sister"),
          choice(Kind.OTHER_FAMILY, "Other family"),
          choice(Kind.CARER, "Carer"),
          choice(Kind.HOUSEHOLD, "Someone in the same home"),
          choice(Kind.OTHER, "Someone else"));

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

  private static Choice choice(Kind kind, String words) {
    return new Choice(kind.name(), words);
  }
}
