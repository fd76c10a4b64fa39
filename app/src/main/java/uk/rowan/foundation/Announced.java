package uk.rowan.foundation;

import java.util.List;

/// Something to say on the console once Rowan is up.
public interface Announced {

  /// `address` is where the site is.
  List<String> lines(String address);
}
