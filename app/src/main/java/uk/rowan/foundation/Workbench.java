package uk.rowan.foundation;

import java.util.function.ToIntFunction;

/// Rowan without its pages, on a database that lasts for one piece of work or is there already.
public interface Workbench {

  /// Brings everything up, hands over the part that does the work, and takes everything down again.
  <T> int with(Class<T> part, ToIntFunction<T> work);
}
