package uk.rowan.sharing;

/// What someone wants to do with a class of field.
public enum Act {
  /// See that it is there: in a list, a search, a count.
  FIND,
  READ,
  WRITE,
  /// Take it out of Rowan in a file.
  EXPORT,
  /// Hand it to someone outside the relationship.
  DISCLOSE
}
