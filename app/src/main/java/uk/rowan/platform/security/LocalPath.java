package uk.rowan.platform.security;

import java.util.regex.Pattern;

/// An address within Rowan, such as comes back in a link. What leads anywhere else leads home.
public final class LocalPath {

  private static final Pattern LOCAL =
      Pattern.compile("/(?:[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*)?(?:\\?[A-Za-z0-9_=&-]*)?");
  private static final int MOST = 200;

  private LocalPath() {}

  public static String of(String asked) {
    return asked.length() <= MOST && LOCAL.matcher(asked).matches() ? asked : "/";
  }
}
