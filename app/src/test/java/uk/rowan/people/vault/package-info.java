/// What leaves the vault, and what does not.
@NullMarked
package uk.rowan.people.vault;

import org.jspecify.annotations.NullMarked;
