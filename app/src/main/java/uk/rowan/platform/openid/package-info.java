/// Signing in with an account that staff have already, at an OpenID provider.
@NullMarked
package uk.rowan.platform.openid;

import org.jspecify.annotations.NullMarked;
