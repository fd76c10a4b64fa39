/// Words every module shares: who is acting and why, whom a record is about, what was wrong with
/// what was typed, civil days. No module of the field lives here, and nothing here knows Spring or
/// SQL.
@NullMarked
@ApplicationModule(
    displayName = "Foundation",
    allowedDependencies = {})
package uk.rowan.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
