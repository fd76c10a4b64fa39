package uk.rowan.foundation;

/// Does something about what happened in another module.
///
/// It takes each piece of news in one transaction, as Rowan itself, and once: what it writes there
/// and that it took the news are kept together or not at all. When it throws it is given the same
/// news again later, and in the end the news is put aside. News that was put aside is given again
/// when somebody says so, then perhaps after younger news of the same person. What a listener does
/// outside the transaction (a message, another pool) is therefore done at least once, not once.
public interface Listener<E extends News> {

  /// Kept with the news that waits for this listener: once released it never changes.
  String name();

  Class<E> hearsOf();

  void hear(E news);
}
