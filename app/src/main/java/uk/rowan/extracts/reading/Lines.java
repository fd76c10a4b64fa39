package uk.rowan.extracts.reading;

import org.jspecify.annotations.Nullable;

/// The records of a file, one after another.
public interface Lines extends AutoCloseable {

  /// The next record that is not blank; null at the end. Throws [Refused] when the rest cannot be
  /// read.
  @Nullable Line next() throws Refused;

  @Override
  void close();
}
