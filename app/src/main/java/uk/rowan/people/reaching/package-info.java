/// How it is safe to reach a person.
@NullMarked
package uk.rowan.people.reaching;

import org.jspecify.annotations.NullMarked;
