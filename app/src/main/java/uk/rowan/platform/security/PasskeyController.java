package uk.rowan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Passkeys;
import uk.rowan.sharing.SignedIn;

/// One's own passkeys. Whoever adds or removes one shows a second factor first: a screen left open
/// must not become somebody else's way in.
@Controller
@RequestMapping("/account/passkeys")
@Asks(Ask.OWN_SESSION)
class PasskeyController {

  private static final int LONGEST_LABEL = 60;
  private static final int MOST = 10;
  private static final List<Problem> NO_LABEL =
      List.of(new Problem("label", "Enter what you call it, in 60 characters or fewer"));
  private static final List<Problem> NOT_ADDED =
      List.of(new Problem("label", "The device could not be added. Try again"));

  private final PasskeyCeremony ceremony;
  private final Passkeys passkeys;
  private final Accounts accounts;
  private final Clock clock;

  PasskeyController(PasskeyCeremony ceremony, Passkeys passkeys, Accounts accounts, Clock clock) {
    this.ceremony = ceremony;
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame, SignedIn who, HttpServletRequest request) {
    return isStale(who)
        ? Answer.goTo("/prove?then=/account/passkeys")
        : Answer.page(page(frame, who, request, List.of()));
  }

  @PostMapping
  Answer add(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String answer) {
    if (isStale(who)) {
      return Answer.goTo("/prove?then=/account/passkeys");
    }
    var called = label.strip();
    if (called.isEmpty() || called.length() > LONGEST_LABEL) {
      return Answer.mend(page(frame, who, request, NO_LABEL));
    }
    if (passkeys.of(who.staff()).size() >= MOST
        || !ceremony.isKept(who.staff(), who.name(), request, answer, called)) {
      return Answer.mend(page(frame, who, request, NOT_ADDED));
    }
    accounts.write("sign_in.passkey_added", who.staff(), true);
    return Answer.goTo("/account");
  }

  @PostMapping("/{id}/remove")
  Answer remove(SignedIn who, @PathVariable UUID id) {
    if (isStale(who)) {
      return Answer.goTo("/prove?then=/account");
    }
    if (!passkeys.remove(id)) {
      return Answer.notFound();
    }
    accounts.write("sign_in.passkey_removed", who.staff(), true);
    return Answer.goTo("/account");
  }

  private gg.jte.models.runtime.JteModel page(
      Frame frame, SignedIn who, HttpServletRequest request, List<Problem> problems) {
    return new StaticTemplates()
        .platformAddPasskey(frame, ceremony.invitation(who.staff(), who.name(), request), problems);
  }

  private boolean isStale(SignedIn who) {
    return !who.isFresh(clock.instant(), SignedIn.RECENTLY);
  }
}
