package uk.rowan.sharing;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Keeps together what one request looked at: all of it goes into the audit log in one go, before
/// the request is answered.
public interface AuditTrail {

  /// Runs the work. When this returns, or throws what the work threw, every look and refusal of the
  /// work is in the log; when they cannot be written it throws, and nothing may be shown.
  <T extends @Nullable Object> T during(Callable<T> work) throws Exception;
}
