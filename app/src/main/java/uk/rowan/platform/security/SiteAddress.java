package uk.rowan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where people find Rowan, as in `https://rowan.example.org`. Passkeys and providers are bound to
/// it, so it is said and not taken from what a browser sends; only a trial on this computer finds
/// it out by itself.
@ConfigurationProperties("rowan.site")
public record SiteAddress(@Nullable URI address) {

  private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1");

  public SiteAddress {
    if (address != null && !isSafe(address)) {
      throw new IllegalArgumentException(
          "rowan.site.address is an https: address without a path, such as https://rowan.example.org");
    }
  }

  private static boolean isSafe(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme()) || THIS_COMPUTER.contains(address.getHost()))
        && (address.getPath() == null || address.getPath().isEmpty());
  }

  /// Null when Rowan is asked under a name that nobody gave it.
  public @Nullable URI of(HttpServletRequest request) {
    if (address != null) {
      return address;
    }
    return THIS_COMPUTER.contains(request.getServerName())
        ? URI.create("http://%s:%d".formatted(request.getServerName(), request.getServerPort()))
        : null;
  }
}
