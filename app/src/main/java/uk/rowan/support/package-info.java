/// Cases of specialist services: a named worker at the side of a person, from acceptance to closure
/// and the follow-up after it.
@NullMarked
@ApplicationModule(
    displayName = "Support",
    allowedDependencies = {"foundation", "people", "referrals", "risk", "sharing", "home"})
package uk.rowan.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
