/// Who may know what, and why: agencies and their staff, legitimate relationships, restrictions,
/// exclusions, emergencies, and the record of every look.
@NullMarked
@ApplicationModule(
    displayName = "Sharing",
    allowedDependencies = {"foundation", "home"})
package uk.rowan.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
