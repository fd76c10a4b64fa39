package uk.rowan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
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
import uk.rowan.foundation.StaffId;

/// Signing in, in two steps, and out.
@Controller
@RequestMapping
@Asks(value = Ask.PUBLIC, changes = false)
class SignInController {

  private static final String PENDING_STAFF = "rowan.pending-staff";
  private static final String PENDING_NAME = "rowan.pending-name";
  private static final List<Problem> WRONG =
      List.of(
          new Problem(
              "username",
              "Enter the user name and password of your account. After several wrong tries there is a short wait"));
  private static final List<Problem> WRONG_CODE =
      List.of(new Problem("code", "Enter the 6 digits that your authenticator app shows now"));

  private final SignIn signIn;
  private final DemonstrationCodes demonstration;
  private final Clock clock;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  SignInController(SignIn signIn, DemonstrationCodes demonstration, Clock clock) {
    this.signIn = signIn;
    this.demonstration = demonstration;
    this.clock = clock;
  }

  @GetMapping("/sign-in")
  Answer ask(Frame frame) {
    return Answer.page(new StaticTemplates().platformSignIn(frame, List.of()));
  }

  @PostMapping("/sign-in")
  Answer password(
      Frame frame,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    return signIn
        .password(name, password)
        .map(staff -> askForCode(request, staff, name))
        .orElseGet(() -> Answer.mend(new StaticTemplates().platformSignIn(frame, WRONG)));
  }

  @GetMapping("/sign-in/code")
  Answer code(Frame frame, HttpServletRequest request) {
    var pending = pending(request);
    return pending == null
        ? Answer.goTo("/sign-in")
        : Answer.page(
            new StaticTemplates()
                .platformSignInCode(frame, List.of(), demonstration.codeOf(pending.username())));
  }

  @PostMapping("/sign-in/code")
  Answer code(
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String code) {
    var pending = pending(request);
    if (pending == null) {
      return Answer.goTo("/sign-in");
    }
    if (!signIn.code(pending.staff(), code.replace(" ", ""))) {
      return Answer.mend(
          new StaticTemplates()
              .platformSignInCode(frame, WRONG_CODE, demonstration.codeOf(pending.username())));
    }
    request.getSession().removeAttribute(PENDING_STAFF);
    request.getSession().removeAttribute(PENDING_NAME);
    request.changeSessionId();
    var now = clock.instant();
    remember(new StaffAuthentication(pending.staff(), now, now), request, response);
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

  private static Answer askForCode(HttpServletRequest request, StaffId staff, String username) {
    var session = request.getSession();
    request.changeSessionId();
    session.setAttribute(PENDING_STAFF, staff.toString());
    session.setAttribute(PENDING_NAME, username);
    return Answer.goTo("/sign-in/code");
  }

  private record Pending(StaffId staff, String username) {}

  private static @Nullable Pending pending(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(PENDING_STAFF) instanceof String staff)
        || !(session.getAttribute(PENDING_NAME) instanceof String username)) {
      return null;
    }
    return new Pending(StaffId.parse(staff), username);
  }

  private void remember(
      StaffAuthentication authentication,
      HttpServletRequest request,
      HttpServletResponse response) {
    var context = new SecurityContextImpl(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
