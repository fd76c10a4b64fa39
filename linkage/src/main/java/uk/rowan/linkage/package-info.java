/// Which records of police, housing, health and children's services are one person, and why.
///
/// A plain library: no Spring, no database, usable without the application. It owns standardising,
/// comparing, blocking, weighing, clustering and explaining; it never decides about a person, it
/// proposes with its reasons shown.
@NullMarked
package uk.rowan.linkage;

import org.jspecify.annotations.NullMarked;
