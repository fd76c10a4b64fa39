package uk.rowan.platform.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Said;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Passkeys;
import uk.rowan.sharing.Sessions;
import uk.rowan.sharing.SignedIn;

/// One's own account: where one is signed in, the passkeys and the password.
@Controller
@RequestMapping("/account")
@Asks(Ask.OWN_SESSION)
class AccountController {

  private final Sessions sessions;
  private final SignIn signIn;
  private final Passwords passwords;
  private final Accounts accounts;
  private final Passkeys passkeys;
  private final Clock clock;

  AccountController(
      Sessions sessions,
      SignIn signIn,
      Passwords passwords,
      Accounts accounts,
      Passkeys passkeys,
      Clock clock) {
    this.sessions = sessions;
    this.signIn = signIn;
    this.passwords = passwords;
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  @GetMapping
  Answer show(Frame frame, SignedIn who) {
    return Answer.page(page(frame, who, List.of()));
  }

  @PostMapping("/sign-out-everywhere")
  Answer signOutEverywhere(SignedIn who) {
    sessions.end(who.staff());
    accounts.write("sign_in.everywhere_out", who.staff(), true);
    return Answer.goTo("/signed-out");
  }

  @PostMapping("/password")
  Answer password(
      Frame frame,
      SignedIn who,
      @RequestParam(defaultValue = "") String now,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    var problems = new ArrayList<Problem>();
    if (!signIn.isPasswordOf(who.staff(), now)) {
      problems.add(new Problem("now", "Enter the password you sign in with now"));
    }
    problems.addAll(Passwords.problems(password, again));
    if (!problems.isEmpty()) {
      return Answer.mend(page(frame, who, problems));
    }
    accounts.setCredential(who.staff(), passwords.encode(password), null);
    sessions.end(who.staff());
    accounts.write("sign_in.password_changed", who.staff(), true);
    return Answer.goTo("/sign-in");
  }

  private gg.jte.models.runtime.JteModel page(Frame frame, SignedIn who, List<Problem> problems) {
    var at = clock.instant();
    var held =
        sessions.of(who.staff()).stream()
            .map(
                session ->
                    "Since "
                        + Said.ago(session.since(), at)
                        + ", last used "
                        + Said.ago(session.lastUsed(), at))
            .toList();
    var keys =
        passkeys.of(who.staff()).stream()
            .map(
                key ->
                    new AccountPage.Key(
                        key.id().toString(),
                        key.label(),
                        "added "
                            + Said.ago(key.madeAt(), at)
                            + (key.usedAt() == null
                                ? ""
                                : ", last used " + Said.ago(key.usedAt(), at))))
            .toList();
    var hasPassword = accounts.credential(who.staff()).isPresent();
    return new StaticTemplates()
        .platformAccount(frame, new AccountPage(held, keys, hasPassword), problems);
  }
}
