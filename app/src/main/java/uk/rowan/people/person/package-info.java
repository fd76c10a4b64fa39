/// The page about a person and what can be changed on it.
@NullMarked
package uk.rowan.people.person;

import org.jspecify.annotations.NullMarked;
