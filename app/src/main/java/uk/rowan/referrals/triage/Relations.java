package uk.rowan.referrals.triage;

import uk.rowan.people.RelatePersons.Kind;

/// What someone is to the person, in a word.
final class Relations {

  private Relations() {}

  static String words(Kind kind) {
    return switch (kind) {
      case PARTNER -> "partner";
      case EX_PARTNER -> "former partner";
      case SPOUSE -> "husband, wife or civil partner";
      case EX_SPOUSE -> "former husband, wife or civil partner";
      case PARENT -> "parent";
      case CHILD -> "son or daughter";
      case SIBLING -> "brother or sister";
      case OTHER_FAMILY -> "family";
      case CARER -> "carer";
      case HOUSEHOLD -> "same home";
      case OTHER -> "relation not known";
    };
  }
}
