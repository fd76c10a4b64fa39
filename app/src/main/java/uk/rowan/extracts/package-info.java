/// Files that agencies send: what each means, what becomes of its rows, who the people in them are.
///
/// It owns deliveries, their rows, quarantine and the links of those named to persons. What is
/// measured reads its views and knows nothing of files. Beside them it invents partnerships, of
/// which the right answer is known.
@NullMarked
@ApplicationModule(
    displayName = "Extracts",
    allowedDependencies = {"foundation", "sharing"})
package uk.rowan.extracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
