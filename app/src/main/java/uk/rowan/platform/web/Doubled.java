package uk.rowan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/// Whether a form sends twice what it may say once. Which of the two counts would be anybody's
/// guess, so neither does (requirement SI-09).
final class Doubled {

  private Doubled() {}

  static boolean isIn(HttpServletRequest request, HandlerMethod handler) {
    return Stream.concat(
            Stream.of("_csrf", "_once"),
            Arrays.stream(handler.getMethodParameters()).flatMap(Doubled::single))
        .map(request::getParameterValues)
        .anyMatch(values -> values != null && values.length > 1);
  }

  /// The fields of a parameter that hold one value each.
  private static Stream<String> single(MethodParameter parameter) {
    var type = parameter.getParameterType();
    var named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null) {
      return holdsSeveral(type) ? Stream.empty() : Stream.of(name(named, parameter));
    }
    return type.isRecord() && type.getSimpleName().endsWith("Form")
        ? Arrays.stream(type.getRecordComponents())
            .filter(part -> part.getType() == String.class)
            .map(part -> part.getName())
        : Stream.empty();
  }

  private static String name(RequestParam named, MethodParameter parameter) {
    return named.name().isEmpty() ? parameter.getParameter().getName() : named.name();
  }

  private static boolean holdsSeveral(Class<?> type) {
    return type.isArray()
        || Collection.class.isAssignableFrom(type)
        || java.util.Map.class.isAssignableFrom(type);
  }
}
