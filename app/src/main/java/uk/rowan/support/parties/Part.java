package uk.rowan.support.parties;

import uk.rowan.people.RelatePersons.Role;
import uk.rowan.sharing.RelationshipKind;

/// The part that someone has in a case, beside the person it is for.
enum Part {
  CHILD("A child who is affected", Role.CHILD_VICTIM, Role.HARMED),
  HARMED("Harmed too", Role.HARMED, Role.HARMED),
  HARMING("Harming the person", Role.HARMING, Role.HARMED),
  CONTESTED("Each says that the other harms, or it is not clear", Role.CONTESTED, Role.CONTESTED),
  NONE("No part in the harm", Role.NONE, Role.NONE);

  private final String words;
  private final Role theirs;
  private final Role persons;

  Part(String words, Role theirs, Role persons) {
    this.words = words;
    this.theirs = theirs;
    this.persons = persons;
  }

  String words() {
    return words;
  }

  Role theirs() {
    return theirs;
  }

  /// The part that the person has towards them.
  Role persons() {
    return persons;
  }

  /// What whoever has the case may know of them: of the other side no more than the other side's
  /// workers may know of the person (requirement AC-09).
  RelationshipKind forWhoeverIs(RelationshipKind inTheCase) {
    return switch (this) {
      case CHILD, HARMED, NONE -> inTheCase;
      case HARMING, CONTESTED -> RelationshipKind.OTHER_SIDE;
    };
  }
}
