/// Legitimate relationships, and what staff involved in a case changes about them.
@NullMarked
package uk.rowan.sharing.relationships;

import org.jspecify.annotations.NullMarked;
