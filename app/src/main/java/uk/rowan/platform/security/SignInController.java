package uk.rowan.platform.security;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
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

/// Signing in, in two steps, and out.
@Controller
@RequestMapping
@Asks(value = Ask.PUBLIC, changes = false)
class SignInController {

  private static final List<Problem> WRONG =
      List.of(
          new Problem(
              "username",
              "Enter the user name and password of your account. After several wrong tries there is a short wait"));
  private static final List<Problem> WRONG_CODE =
      List.of(new Problem("code", "Enter the 6 digits that your authenticator app shows now"));

  private static final List<Problem> WRONG_PASSKEY =
      List.of(new Problem("code", "The passkey did not work. Try again, or enter a code"));
  private static final List<Problem> NO_PROVIDER =
      List.of(
          new Problem(
              "",
              "You could not be signed in. Try again, or ask your administrator whether your account is set up"));

  private final SignIn signIn;
  private final PasskeyCeremony ceremony;
  private final OpenSession session;
  private final Providers providers;
  private final DemonstrationCodes demonstration;
  private final Clock clock;

  SignInController(
      SignIn signIn,
      PasskeyCeremony ceremony,
      OpenSession session,
      Providers providers,
      DemonstrationCodes demonstration,
      Clock clock) {
    this.signIn = signIn;
    this.ceremony = ceremony;
    this.session = session;
    this.providers = providers;
    this.demonstration = demonstration;
    this.clock = clock;
  }

  @GetMapping("/sign-in")
  Answer ask(Frame frame) {
    return Answer.page(signInPage(frame, "", List.of()));
  }

  /// Where a provider's answer leads that signs nobody in, whatever was wrong with it.
  @GetMapping("/sign-in/refused")
  Answer refused(Frame frame) {
    return Answer.page(signInPage(frame, "", NO_PROVIDER));
  }

  @PostMapping("/sign-in")
  Answer password(
      Frame frame,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    var staff = signIn.password(name, password).orElse(null);
    if (staff == null) {
      return Answer.mend(signInPage(frame, username, WRONG));
    }
    new HalfSignedIn(staff, name).keep(request, clock.instant());
    return Answer.goTo("/sign-in/code");
  }

  @GetMapping("/sign-in/code")
  Answer code(Frame frame, HttpServletRequest request) {
    return HalfSignedIn.of(request, clock.instant())
        .map(half -> Answer.page(codePage(frame, request, half, List.of())))
        .orElseGet(() -> Answer.goTo("/sign-in"));
  }

  @PostMapping("/sign-in/code")
  Answer code(
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String code) {
    var half = HalfSignedIn.of(request, clock.instant()).orElse(null);
    if (half == null) {
      return Answer.goTo("/sign-in");
    }
    if (!signIn.code(half.staff(), code.replace(" ", ""))) {
      return Answer.mend(codePage(frame, request, half, WRONG_CODE));
    }
    session.begin(half.staff(), request, response);
    return Answer.goTo("/");
  }

  @PostMapping("/sign-in/passkey")
  Answer passkey(
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String answer) {
    var half = HalfSignedIn.of(request, clock.instant()).orElse(null);
    if (half == null) {
      return Answer.goTo("/sign-in");
    }
    if (!signIn.passkey(half.staff(), request, answer)) {
      return Answer.mend(codePage(frame, request, half, WRONG_PASSKEY));
    }
    session.begin(half.staff(), request, response);
    return Answer.goTo("/");
  }

  @PostMapping("/session/extend")
  ResponseEntity<Void> extend() {
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/signed-out")
  Answer signedOut(Frame frame) {
    return Answer.page(
        new StaticTemplates()
            .layoutMessage(
                frame, "You are signed out", "Close this window if others use this computer."));
  }

  private JteModel signInPage(Frame frame, String username, List<Problem> problems) {
    return new StaticTemplates().platformSignIn(frame, username, providers.links(), problems);
  }

  private JteModel codePage(
      Frame frame, HttpServletRequest request, HalfSignedIn half, List<Problem> problems) {
    return new StaticTemplates()
        .platformSignInCode(
            frame,
            ceremony.question(half.staff(), request),
            problems,
            demonstration.codeOf(half.username()));
  }
}
