package uk.rowan.platform.security;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.TestDatabase;
import uk.rowan.testing.Visitor;

/// Accounts that can really sign in: with a password, and with codes of an authenticator app.
public final class Accounts {

  public static final String PASSWORD = "kettle moss violet tram";

  private final SecondFactor secondFactor;
  private final Passwords passwords;
  private final uk.rowan.sharing.Accounts accounts;
  private final TestClock clock;
  private final TestDatabase database;
  private final Map<StaffId, Sealed> secrets = new HashMap<>();

  public Accounts(ApplicationContext application) {
    secondFactor = application.getBean(SecondFactor.class);
    passwords = application.getBean(Passwords.class);
    accounts = application.getBean(uk.rowan.sharing.Accounts.class);
    clock = application.getBean(TestClock.class);
    database = application.getBean(TestDatabase.class);
  }

  public void open(Staff staff) {
    var secret = secondFactor.seal(staff.id(), secondFactor.newSecret());
    secrets.put(staff.id(), secret);
    staff
        .because(Purpose.SUPPORT)
        .run(() -> accounts.setCredential(staff.id(), passwords.encode(PASSWORD), secret));
  }

  /// The code of now. It works once: move the clock before the next.
  public String code(Staff staff) {
    return secondFactor.code(
        staff.id(), Objects.requireNonNull(secrets.get(staff.id())), clock.instant());
  }

  /// The first step of signing in.
  Visitor.Seen password(Visitor visitor, Staff staff) {
    return visitor.post("/sign-in", Map.of("username", staff.username(), "password", PASSWORD));
  }

  /// Both steps.
  Visitor.Seen signIn(Visitor visitor, Staff staff) {
    password(visitor, staff);
    return visitor.post("/sign-in/code", Map.of("code", code(staff)));
  }

  int audited(String action, String outcome) throws SQLException {
    try (var connection = database.asAdministrator();
        var counting =
            connection.prepareStatement(
                "select count(*) from audit.event where action = ? and outcome = ?")) {
      counting.setString(1, action);
      counting.setString(2, outcome);
      try (var rows = counting.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
