package uk.rowan.house.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.SignedIn;

/// `docs/pages.md`: every address that Rowan answers, what for and for whom.
record PageMap(Map<RequestMappingInfo, HandlerMethod> handlers, JavaClasses code, Sources sources) {

  private static final String BEGINNING =
      """
      # The pages

      Written by `./rowan docs` from the handlers of the running application; do not edit. Each handler asks for something
      (`Ask`), and only the roles named may knock; whose record then opens is decided by `Access`. A POST is carried out once, in
      one transaction, unless it says *no `_once`*. *Twice* means that whoever comes must have shown their second factor a
      moment ago.

      Beside these, `POST /sign-out` ends the session, `/sign-in/with/` and `/sign-in/from/` lead to a provider and back, at
      `/sign-in/ended/` a provider says that a session ended, and `/assets/` holds styles, scripts and pictures, for anyone.
      """;

  private static final String TABLE =
      """

      | | address | what it is | asks | who | twice |
      | --- | --- | --- | --- | --- | --- |
      """;

  private record Route(String method, String path, HandlerMethod handler) {

    String module() {
      return handler.getBeanType().getPackageName().split("\\.", -1)[2];
    }

    Asks asks() {
      var onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Asks.class);
      var onType = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Asks.class);
      if (onMethod == null && onType == null) {
        throw new IllegalStateException(handler + " does not say what it asks");
      }
      return onMethod != null ? onMethod : Objects.requireNonNull(onType);
    }
  }

  String words() {
    var modules = routes().collect(groupingBy(Route::module, TreeMap::new, Collectors.toList()));
    return BEGINNING
        + modules.entrySet().stream()
            .map(module -> "\n## " + module.getKey() + "\n" + TABLE + rows(module.getValue()))
            .collect(joining());
  }

  /// Whether some page of this map asks for a second proof.
  boolean knowsOfSecondProofs() {
    return routes().anyMatch(this::isProvedTwice);
  }

  private Stream<Route> routes() {
    return handlers.entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("uk.rowan."))
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method));
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
    return info.getPatternValues().stream()
        .flatMap(
            path ->
                info.getMethodsCondition().getMethods().stream()
                    .map(method -> new Route(method.name(), path, handler)));
  }

  private String rows(List<Route> routes) {
    var told = new HashSet<String>();
    return routes.stream().map(route -> row(route, told)).collect(joining());
  }

  private String row(Route route, Set<String> told) {
    var asks = route.asks();
    return "| %s | `%s` | %s | `%s`%s | %s | %s |\n"
        .formatted(
            route.method(),
            route.path(),
            Document.cell(whatItIs(route.handler(), told)),
            asks.value(),
            route.method().equals("POST") && !asks.changes() ? ", no `_once`" : "",
            who(asks.value()),
            isProvedTwice(route) ? "twice" : "");
  }

  /// The comment on the handler; else its name, after what its class is when that was not said.
  private String whatItIs(HandlerMethod handler, Set<String> told) {
    var type = handler.getBeanType().getName();
    var name = handler.getMethod().getName();
    var is =
        sources
            .sentence(type)
            .orElseThrow(() -> new IllegalStateException(type + " does not say what it is"));
    return sources
        .sentence(type + "#" + name)
        .orElseGet(() -> (told.add(type) ? is + " " : "") + "*" + Words.ofName(name) + "*");
  }

  private static String who(Ask ask) {
    if (ask == Ask.PUBLIC) {
      return "anyone";
    }
    var roles = Arrays.stream(Role.values()).filter(ask::isOpenTo).toList();
    return roles.size() == Role.values().length
        ? "all staff"
        : Words.capital(
            roles.stream()
                .map(role -> role.words().toLowerCase(Locale.ROOT))
                .collect(joining(", ")));
  }

  private boolean isProvedTwice(Route route) {
    var method = route.handler().getMethod();
    return code.get(route.handler().getBeanType()).getMethods().stream()
        .filter(it -> it.reflect().equals(method))
        .anyMatch(it -> asksForProof(it, new HashSet<>()));
  }

  /// Whether a method, or what it calls within its package, asks how fresh the second proof is.
  private static boolean asksForProof(JavaMethod method, Set<String> seen) {
    if (!seen.add(method.getFullName())) {
      return false;
    }
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call -> {
              var owner = call.getTargetOwner();
              if (owner.isEquivalentTo(SignedIn.class)) {
                return call.getName().equals("isFresh");
              }
              return owner.getPackageName().equals(method.getOwner().getPackageName())
                  && call.getTarget()
                      .resolveMember()
                      .filter(called -> asksForProof(called, seen))
                      .isPresent();
            });
  }
}
