package uk.rowan.sharing;

import java.util.Optional;

/// Begins a partnership in which nobody can sign in yet.
public interface Founding {

  /// The path with which the first administrator signs in, made anew each time; empty once anyone
  /// can sign in. Makes their agency and account the first time.
  Optional<String> firstLink();
}
