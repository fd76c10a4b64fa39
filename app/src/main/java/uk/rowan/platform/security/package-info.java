/// Signing in, staying signed in, and signing out.
@NullMarked
package uk.rowan.platform.security;

import org.jspecify.annotations.NullMarked;
