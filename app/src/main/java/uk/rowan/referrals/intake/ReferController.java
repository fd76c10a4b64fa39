package uk.rowan.referrals.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rowanviews.StaticTemplates;
import uk.rowan.foundation.Answer;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Problem;
import uk.rowan.sharing.StaffDirectory;

/// Asking for help without an account. Every page has one and the same address, so that the whole
/// form is one entry in the browser's history and no part of it can be opened again.
@Controller
@Asks(Ask.PUBLIC)
class ReferController {

  static final String COOKIE = "__Host-draft";
  private static final String HERE = "/refer";

  private final Drafts drafts;
  private final WriteDraft writing;
  private final StaffDirectory staff;
  private final ReferProperties properties;
  private final Clock clock;

  ReferController(
      Drafts drafts,
      WriteDraft writing,
      StaffDirectory staff,
      ReferProperties properties,
      Clock clock) {
    this.drafts = drafts;
    this.writing = writing;
    this.staff = staff;
    this.properties = properties;
    this.clock = clock;
  }

  @GetMapping("/refer")
  Answer show(Frame frame, @CookieValue(name = COOKIE, defaultValue = "") String token) {
    var draft =
        Optional.of(token)
            .filter(held -> !held.isEmpty())
            .flatMap(held -> drafts.find(DraftToken.of(held)))
            .orElseGet(() -> Draft.begun(clock.instant()).at(Step.START));
    return Answer.page(
        new StaticTemplates()
            .referralsRefer(frame, new AskPage(draft, problems(draft), services(), properties)));
  }

  @PostMapping("/refer")
  Answer turn(
      @CookieValue(name = COOKIE, defaultValue = "") String token,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response) {
    var go = typed.getOrDefault("go", List.of("")).getFirst();
    if (go.equals("begin")) {
      forget(token);
      var fresh = DraftToken.fresh();
      drafts.keep(fresh, Draft.begun(clock.instant()));
      hold(fresh.cookie(), response);
    } else if (go.equals("stop")) {
      forget(token);
      hold("", response);
    } else if (!token.isEmpty()) {
      writing.turn(DraftToken.of(token), go, lists(typed));
    }
    return Answer.goTo(HERE);
  }

  /// Leaves nothing behind but what the browser itself remembers.
  @GetMapping("/leave")
  Answer leave(
      @CookieValue(name = COOKIE, defaultValue = "") String token, HttpServletResponse response) {
    forget(token);
    hold("", response);
    return Answer.goTo(properties.leaveTo().toString());
  }

  private void forget(String token) {
    if (!token.isEmpty()) {
      drafts.wipe(DraftToken.of(token));
    }
  }

  private static void hold(String token, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(COOKIE, token).path("/").secure(true).httpOnly(true).sameSite("Strict");
    response.addHeader(
        "Set-Cookie", (token.isEmpty() ? cookie.maxAge(0) : cookie).build().toString());
  }

  private List<Problem> problems(Draft draft) {
    return draft.mend()
        ? new ReadAnswers(draft.answers(), CivilTime.day(clock.instant()))
            .problems(List.of(draft.step()))
        : List.of();
  }

  private List<Choice> services() {
    return staff.servicesTakingReferrals().stream()
        .map(service -> new Choice(service.id().toString(), service.name()))
        .toList();
  }

  private static Map<String, List<String>> lists(MultiValueMap<String, String> typed) {
    var lists = new java.util.LinkedHashMap<String, List<String>>();
    typed.forEach((name, values) -> lists.put(name, new ArrayList<>(values)));
    return lists;
  }
}
