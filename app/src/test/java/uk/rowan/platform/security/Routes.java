package uk.rowan.platform.security;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address that the running application answers, as it knows them itself.
final class Routes {

  /// One address with something in place of what stands in braces, and who answers there.
  record Route(RequestMethod method, String path, HandlerMethod handler) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private Routes() {}

  static List<Route> of(ApplicationContext application) {
    return application
        .getBean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .flatMap(Routes::routes)
        .distinct()
        .toList();
  }

  static List<Route> posts(ApplicationContext application) {
    return of(application).stream().filter(route -> route.method() == RequestMethod.POST).toList();
  }

  private static Stream<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
    var methods = mapping.getKey().getMethodsCondition().getMethods();
    return mapping.getKey().getPatternValues().stream()
        .map(path -> path.replaceAll("\\{[^}]+}", new UUID(7, 7).toString()))
        .flatMap(
            path ->
                (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                    .map(method -> new Route(method, path, mapping.getValue())));
  }
}
