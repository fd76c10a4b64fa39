/// Requests that the partnership take someone on, from the moment they arrive until they are
/// decided.
@NullMarked
@ApplicationModule(
    displayName = "Referrals",
    allowedDependencies = {"foundation", "people", "sharing", "home"})
package uk.rowan.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
