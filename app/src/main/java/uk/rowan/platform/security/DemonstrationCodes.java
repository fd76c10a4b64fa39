package uk.rowan.platform.security;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Accounts;

/// Shows the code of now on the page that asks for it, in the demonstration partnership only: its
/// accounts have no telephone to show it on.
@Component
class DemonstrationCodes {

  private final boolean demonstration;
  private final Accounts accounts;
  private final SecondFactor secondFactor;
  private final Clock clock;

  DemonstrationCodes(
      @Value("${rowan.demonstration:false}") boolean demonstration,
      Accounts accounts,
      SecondFactor secondFactor,
      Clock clock) {
    this.demonstration = demonstration;
    this.accounts = accounts;
    this.secondFactor = secondFactor;
    this.clock = clock;
  }

  /// Null outside the demonstration.
  @Nullable String codeOf(String username) {
    if (!demonstration) {
      return null;
    }
    return codeOf(accounts.credential(username).orElse(null));
  }

  @Nullable String codeOf(StaffId staff) {
    return demonstration ? codeOf(accounts.credential(staff).orElse(null)) : null;
  }

  private @Nullable String codeOf(Accounts.@Nullable Credential credential) {
    return credential == null || credential.secondFactor() == null
        ? null
        : secondFactor.code(credential.staff(), credential.secondFactor(), clock.instant());
  }
}
