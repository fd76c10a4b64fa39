/// The demonstration partnership: invented agencies, staff and persons, with two years of work
/// behind them, so that everything can be tried before anybody's life is in it.
@NullMarked
@ApplicationModule(
    displayName = "Demonstration",
    allowedDependencies = {"foundation", "people", "sharing"})
package uk.rowan.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
