package uk.rowan.foundation;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Who is doing this, on whose behalf, and why. Bound once at the edge; read by access, audit and
/// row security.
///
/// There is deliberately no default: code that runs with nobody acting sees no rows.
public record Acting(StaffId staff, AgencyId agency, Purpose purpose) {

  /// The system's own agency and actors: they hold no account and cannot sign in.
  public static final AgencyId ROWAN = new AgencyId(new UUID(0, 1));

  private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

  /// Someone at the public form. May add a referral and read nothing.
  public static Acting publicForm() {
    return new Acting(new StaffId(new UUID(0, 1)), ROWAN, Purpose.REFERRING);
  }

  /// A job or a listener.
  public static Acting system() {
    return new Acting(new StaffId(new UUID(0, 2)), ROWAN, Purpose.SYSTEM);
  }

  /// Whoever works at the command line: the partnership's analyst.
  public static Acting analyst() {
    return new Acting(new StaffId(new UUID(0, 3)), ROWAN, Purpose.ANALYSIS);
  }

  public static Optional<Acting> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// Throws [NoSuchElementException] when nobody is acting: a promise inside the code was broken.
  public static Acting required() {
    return current().orElseThrow(() -> new NoSuchElementException("nobody is acting"));
  }

  public Acting because(Purpose why) {
    return new Acting(staff, agency, why);
  }

  /// Runs `work` with this as the only actor in scope; the binding ends when the call does.
  public <T extends @org.jspecify.annotations.Nullable Object> T during(Callable<T> work)
      throws Exception {
    return ScopedValue.where(CURRENT, this).call(work::call);
  }

  /// As [#during], for work that throws nothing checked and gives nothing back.
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }
}
