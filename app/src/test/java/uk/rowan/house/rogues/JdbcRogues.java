package uk.rowan.house.rogues;

/// What only its interface should be known of.
final class JdbcRogues {
  void keep() {}
}
