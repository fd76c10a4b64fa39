package uk.rowan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
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
import uk.rowan.sharing.SignedIn;

/// Asks whoever is signed in for a code of now, before what opens a door of its own, and leads on
/// to it (requirement SI-02).
@Controller
@RequestMapping("/prove")
@Asks(value = Ask.OWN_SESSION, changes = false)
class ProveController {

  private static final List<Problem> WRONG =
      List.of(
          new Problem(
              "code",
              "Enter the 6 digits that your authenticator app shows now. A code works once: wait for the next one if you have just used it"));

  private final SignIn signIn;
  private final DemonstrationCodes demonstration;
  private final Clock clock;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  ProveController(SignIn signIn, DemonstrationCodes demonstration, Clock clock) {
    this.signIn = signIn;
    this.demonstration = demonstration;
    this.clock = clock;
  }

  @GetMapping
  Answer ask(Frame frame, SignedIn who, @RequestParam(defaultValue = "/") String then) {
    return Answer.page(
        new StaticTemplates()
            .platformProve(
                frame, LocalPath.of(then), List.of(), demonstration.codeOf(who.staff())));
  }

  @PostMapping
  Answer prove(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "/") String then,
      @RequestParam(defaultValue = "") String code) {
    var onwards = LocalPath.of(then);
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication now)
        || !signIn.code(who.staff(), code.replace(" ", ""))) {
      return Answer.mend(
          new StaticTemplates()
              .platformProve(frame, onwards, WRONG, demonstration.codeOf(who.staff())));
    }
    request.changeSessionId();
    var context = new SecurityContextImpl(now.freshened(clock.instant()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return Answer.goTo(onwards);
  }
}
