package uk.rowan.platform.database;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The request being served, so that its audit events can be told apart from others'. Absent in
/// jobs and listeners.
public final class CurrentRequest {

  private static final ScopedValue<UUID> ID = ScopedValue.newInstance();

  private CurrentRequest() {}

  static Optional<UUID> id() {
    return ID.isBound() ? Optional.of(ID.get()) : Optional.empty();
  }

  public static <T extends @Nullable Object> T during(UUID id, Callable<T> work) throws Exception {
    return ScopedValue.where(ID, id).call(work::call);
  }
}
