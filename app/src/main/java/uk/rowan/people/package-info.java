/// Persons, the names and relationships they have, how it is safe to reach them, and, in the vault,
/// where they are.
@NullMarked
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {"foundation", "sharing", "home"})
package uk.rowan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
