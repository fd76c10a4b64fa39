package uk.rowan.sharing.gate;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Role;
import uk.rowan.home.FirstSteps;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Passkeys;

/// The first three steps of somebody new, until they have said whom they know: before that, Rowan
/// cannot keep them from a record that concerns them.
@Component
class FirstDay implements FirstSteps {

  private final ConflictEntries entries;
  private final Passkeys passkeys;
  private final Accounts accounts;

  FirstDay(ConflictEntries entries, Passkeys passkeys, Accounts accounts) {
    this.entries = entries;
    this.passkeys = passkeys;
    this.accounts = accounts;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Step> steps() {
    if (entries.entered().isPresent()) {
      return List.of();
    }
    var me = Acting.required().staff();
    return accounts
        .signedIn(me)
        .map(
            who ->
                List.of(
                    new Step(
                        "Enter yourself in the conflict register",
                        "So that a case that concerns you is kept from you. Nobody can read what you enter.",
                        "/account/conflicts",
                        false),
                    new Step(
                        "Add a passkey",
                        "Sign in with your device instead of typing a code.",
                        "/account/passkeys",
                        !passkeys.of(me).isEmpty()),
                    work(who.role())))
        .orElse(List.of());
  }

  private static Step work(Role role) {
    return switch (role) {
      case PRACTITIONER ->
          step("See the cases of your team", "Yours will be listed here.", "/cases?whose=TEAM");
      case MANAGER ->
          step("See the cases of your team", "What is late shows here.", "/cases?whose=TEAM");
      case TRIAGE_WORKER -> step("See the referrals that wait", "The oldest are first.", "/triage");
      case PARTNER ->
          step("Refer someone", "It takes four minutes. You see that it arrived.", "/refer/staff");
      case GATEKEEPER ->
          step("See the restricted records", "You say who may work on them.", "/gate");
      case PRIVACY_OFFICER ->
          step(
              "See what waits for review", "Looks and emergencies are yours to judge.", "/reviews");
      case ADMINISTRATOR ->
          step("See the agencies", "Their services, teams and staff.", "/agencies");
      case ANALYST -> step("Look at your account", "Where you are signed in, and how.", "/account");
    };
  }

  private static Step step(String title, String why, String href) {
    return new Step(title, why, href, false);
  }
}
