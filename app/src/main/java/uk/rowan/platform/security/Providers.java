package uk.rowan.platform.security;

import java.util.List;
import uk.rowan.foundation.Link;

/// The OpenID providers with which this partnership's staff may sign in.
public interface Providers {

  /// Where signing in with each of them begins.
  List<Link> links();
}
