/// What waits for me today: a page that other modules fill.
@NullMarked
@ApplicationModule(
    displayName = "Home",
    allowedDependencies = {"foundation"})
package uk.rowan.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
