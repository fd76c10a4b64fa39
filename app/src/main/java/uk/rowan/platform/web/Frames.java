package uk.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Frame;
import uk.rowan.foundation.Said;
import uk.rowan.sharing.Emergencies;
import uk.rowan.sharing.SignedIn;

/// Makes the [Frame] of a request: what surrounds every page.
@Component
class Frames implements HandlerMethodArgumentResolver {

  static final String NONCE = "rowan.nonce";
  static final String SIGNED_IN = "rowan.signed-in";
  static final Duration IDLE = Duration.ofMinutes(30);

  private final Emergencies emergencies;

  Frames(Emergencies emergencies) {
    this.emergencies = emergencies;
  }

  private record Place(String path, String words, Ask ask) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("/", "Home", Ask.OWN_SESSION),
          new Place("/triage", "Referrals", Ask.TRIAGE),
          new Place("/cases", "Cases", Ask.WORK_CASE),
          new Place("/refer/staff", "Refer someone", Ask.REFER),
          new Place("/gate", "Gatekeeping", Ask.KEEP_GATE),
          new Place("/reviews", "Access reviews", Ask.REVIEW_ACCESS),
          new Place("/agencies", "Agencies", Ask.ADMINISTER_STAFF),
          new Place("/staff", "Staff", Ask.ADMINISTER_STAFF),
          new Place("/risk/instruments", "Risk checklists", Ask.KEEP_INSTRUMENTS));

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Frame.class;
  }

  @Override
  public Frame resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    var request = webRequest.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("a page belongs to a request");
    }
    return of(request);
  }

  Frame of(HttpServletRequest request) {
    var signedIn = (SignedIn) request.getAttribute(SIGNED_IN);
    var nonce = (String) request.getAttribute(NONCE);
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Frame(
        nonce == null ? "" : nonce,
        csrf == null ? "" : csrf.getToken(),
        UUID.randomUUID().toString(),
        signedIn == null
            ? null
            : new Frame.SignedIn(
                signedIn.name(), signedIn.agencyName(), signedIn.role().words(), IDLE),
        signedIn == null ? List.of() : nav(signedIn, request.getRequestURI()),
        signedIn == null,
        signedIn == null ? List.of() : notices(signedIn));
  }

  /// That a record is open in an emergency is said on every page until it closes; whose it is, on
  /// none.
  private List<Frame.Notice> notices(SignedIn who) {
    if (!Ask.OPEN_IN_EMERGENCY.isOpenTo(who.role()) || Acting.current().isEmpty()) {
      return List.of();
    }
    return emergencies.live().stream()
        .map(
            live ->
                new Frame.Notice(
                    "A record is open to you in an emergency until "
                        + Said.hour(live.until())
                        + ". Everything you look at is reviewed.",
                    "/people/" + live.person(),
                    "Open the record"))
        .toList();
  }

  private static List<Frame.NavItem> nav(SignedIn who, String path) {
    var items = new ArrayList<Frame.NavItem>();
    for (var place : PLACES) {
      if (place.ask().isOpenTo(who.role())) {
        var current = place.path().equals("/") ? path.equals("/") : path.startsWith(place.path());
        items.add(new Frame.NavItem(place.path(), place.words(), current, 0));
      }
    }
    return items;
  }
}
