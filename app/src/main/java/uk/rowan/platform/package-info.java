/// Wiring: the database and its roles, transactions that announce who acts, sign-in, templates,
/// time. Nothing imports it but its own packages.
@NullMarked
@ApplicationModule(
    displayName = "Platform",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"foundation", "sharing", "home"})
package uk.rowan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
