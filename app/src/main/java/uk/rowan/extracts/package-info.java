/// What agencies send of their own systems, as files: read, checked, kept and linked. And extracts
/// of invented partnerships, of which the right answer is known.
@NullMarked
@ApplicationModule(
    displayName = "Extracts",
    allowedDependencies = {"foundation"})
package uk.rowan.extracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
