package uk.rowan.linkage.register;

import java.util.List;

/// What became of persons when a record came, changed or went. A person's number never changes its
/// meaning: when persons are joined, the one with most of the records goes on, and when one is
/// split, the largest part does.
public sealed interface Change {

  /// A person who was not there before.
  record Began(long person) implements Change {}

  /// A person of whom no record is left.
  record Ended(long person) implements Change {}

  /// Others became part of a person.
  record Merged(long person, List<Long> others) implements Change {
    public Merged {
      others = List.copyOf(others);
    }
  }

  /// A person's records are from now on of several persons.
  record Split(long person, List<Long> others) implements Change {
    public Split {
      others = List.copyOf(others);
    }
  }
}
