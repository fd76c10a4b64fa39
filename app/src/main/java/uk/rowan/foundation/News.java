package uk.rowan.foundation;

/// Something that happened to somebody: a fact in the past tense, published in the transaction in
/// which it happened and kept until every [Listener] has taken it. It waits as plain JSON, so it
/// carries identifiers, codes and times, and nothing that anybody wrote.
public interface News {

  /// Whom it concerns. A listener takes the news of one person in the order in which it happened.
  PersonId person();
}
