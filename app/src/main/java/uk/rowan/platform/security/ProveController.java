package uk.rowan.platform.security;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.SignedIn;

/// Asks whoever is signed in for a second factor of now, before what opens a door of its own, and
/// leads on to it (requirement SI-02).
@Controller
@RequestMapping("/prove")
@Asks(value = Ask.OWN_SESSION, changes = false)
class ProveController {

  private static final List<Problem> WRONG =
      List.of(
          new Problem(
              "code",
              "Enter the 6 digits that your authenticator app shows now. A code works once: wait for the next one if you have just used it"));

  private static final List<Problem> WRONG_PASSKEY =
      List.of(new Problem("code", "The passkey did not work. Try again"));

  private final SignIn signIn;
  private final PasskeyCeremony ceremony;
  private final OpenSession session;
  private final Accounts accounts;
  private final Providers providers;
  private final DemonstrationCodes demonstration;

  ProveController(
      SignIn signIn,
      PasskeyCeremony ceremony,
      OpenSession session,
      Accounts accounts,
      Providers providers,
      DemonstrationCodes demonstration) {
    this.signIn = signIn;
    this.ceremony = ceremony;
    this.session = session;
    this.accounts = accounts;
    this.providers = providers;
    this.demonstration = demonstration;
  }

  @GetMapping
  Answer ask(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      @RequestParam(defaultValue = "/") String then) {
    return Answer.page(page(frame, who, request, LocalPath.of(then), List.of()));
  }

  @PostMapping
  Answer code(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "/") String then,
      @RequestParam(defaultValue = "") String code) {
    var onwards = LocalPath.of(then);
    return signIn.code(who.staff(), code.replace(" ", ""))
        ? freshen(request, response, onwards)
        : Answer.mend(page(frame, who, request, onwards, WRONG));
  }

  @PostMapping("/passkey")
  Answer passkey(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "/") String then,
      @RequestParam(defaultValue = "") String answer) {
    var onwards = LocalPath.of(then);
    return signIn.passkey(who.staff(), request, answer)
        ? freshen(request, response, onwards)
        : Answer.mend(page(frame, who, request, onwards, WRONG_PASSKEY));
  }

  private Answer freshen(HttpServletRequest request, HttpServletResponse response, String onwards) {
    session.freshen(request, response);
    return Answer.goTo(onwards);
  }

  private JteModel page(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      String onwards,
      List<Problem> problems) {
    var hasCodes = accounts.credential(who.staff()).isPresent();
    return new StaticTemplates()
        .platformProve(
            frame,
            onwards,
            hasCodes,
            ceremony.question(who.staff(), request),
            hasCodes ? List.of() : providers.links(),
            problems,
            demonstration.codeOf(who.staff()));
  }
}
