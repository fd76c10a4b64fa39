/// What is known of how much danger someone is in: asked with a set of questions, judged by a named
/// person, and never changed once signed.
@NullMarked
@ApplicationModule(
    displayName = "Risk",
    allowedDependencies = {"foundation", "people", "sharing", "home"})
package uk.rowan.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
