package uk.rowan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
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
import uk.rowan.foundation.Link;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.FirstLinks;
import uk.rowan.sharing.Sessions;

/// Choosing a password and setting up an authenticator app, by a link that works once.
@Controller
@RequestMapping("/first/{token}")
@Asks(value = Ask.PUBLIC, changes = false)
class FirstSignInController {

  private static final String SECRET = "rowan.first-secret";

  private final Accounts accounts;
  private final Sessions sessions;
  private final Providers providers;
  private final Passwords passwords;
  private final SecondFactor secondFactor;

  FirstSignInController(
      Accounts accounts,
      Sessions sessions,
      Providers providers,
      Passwords passwords,
      SecondFactor secondFactor) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.providers = providers;
    this.passwords = passwords;
    this.secondFactor = secondFactor;
  }

  @GetMapping
  Answer ask(Frame frame, HttpServletRequest request, @PathVariable String token) {
    return accounts
        .newcomer(FirstLinks.hash(token))
        .map(newcomer -> Answer.page(page(frame, token, newcomer, request, List.of())))
        .orElseGet(() -> over(frame));
  }

  @PostMapping
  Answer set(
      Frame frame,
      HttpServletRequest request,
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      @RequestParam(defaultValue = "") String code) {
    var newcomer = accounts.newcomer(FirstLinks.hash(token)).orElse(null);
    if (newcomer == null) {
      return over(frame);
    }
    var problems = new ArrayList<>(Passwords.problems(password, again));
    var sealed = kept(request, newcomer.staff());
    if (sealed == null || !isRight(newcomer, sealed, code)) {
      problems.add(new Problem("code", "Enter the 6 digits that your authenticator app shows now"));
    }
    if (sealed == null || !problems.isEmpty()) {
      return Answer.mend(page(frame, token, newcomer, request, problems));
    }
    if (!accounts.useFirstLink(FirstLinks.hash(token), passwords.encode(password), sealed)) {
      return over(frame);
    }
    request.getSession().removeAttribute(SECRET);
    sessions.end(newcomer.staff());
    accounts.write("sign_in.first", newcomer.staff(), true);
    return Answer.goTo("/sign-in");
  }

  private boolean isRight(Accounts.Newcomer newcomer, Sealed sealed, String code) {
    return secondFactor.step(newcomer.staff(), sealed, code.replace(" ", "")).isPresent();
  }

  private gg.jte.models.runtime.JteModel page(
      Frame frame,
      String token,
      Accounts.Newcomer newcomer,
      HttpServletRequest request,
      List<Problem> problems) {
    var secret = new Base32().encodeToString(secret(request, newcomer.staff())).replace("=", "");
    var uri =
        "otpauth://totp/Rowan:"
            + URLEncoder.encode(newcomer.username(), StandardCharsets.UTF_8)
            + "?secret="
            + secret
            + "&issuer=Rowan";
    return new StaticTemplates()
        .platformFirst(
            frame,
            "/first/" + token,
            newcomer.username(),
            secret.replaceAll("(.{4})(?!$)", "$1 "),
            QrCode.of(uri),
            providers.links().stream()
                .map(link -> new Link(link.href() + "?first=" + token, link.words()))
                .toList(),
            problems);
  }

  /// The same until it is used, so that a page that comes back shows the app's own. In the session
  /// it is sealed for that one member of staff: sessions are rows that others may read one day.
  private byte[] secret(HttpServletRequest request, StaffId staff) {
    var kept = kept(request, staff);
    if (kept != null) {
      return secondFactor.open(staff, kept);
    }
    var fresh = secondFactor.newSecret();
    var sealed = secondFactor.seal(staff, fresh);
    request
        .getSession()
        .setAttribute(SECRET, staff + " " + Base64.getEncoder().encodeToString(sealed.bytes()));
    return fresh;
  }

  private static @Nullable Sealed kept(HttpServletRequest request, StaffId staff) {
    return request.getSession().getAttribute(SECRET) instanceof String text
            && text.startsWith(staff + " ")
        ? new Sealed(Base64.getDecoder().decode(text.substring(text.indexOf(' ') + 1)))
        : null;
  }

  private static Answer over(Frame frame) {
    return Answer.mend(
        new StaticTemplates()
            .layoutMessage(
                frame,
                "This link does not work any more",
                "It works once, for 72 hours. Ask your administrator for a new one."));
  }
}
