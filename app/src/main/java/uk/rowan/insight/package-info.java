/// What the partnership learns from its records: measures held as data, computed over a period from
/// agencies' extracts, each with its interval, its benchmark and what may be shown to whom.
@NullMarked
@ApplicationModule(
    displayName = "Insight",
    allowedDependencies = {"foundation", "extracts"})
package uk.rowan.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
