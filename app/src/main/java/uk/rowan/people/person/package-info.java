/// Finding a person, the page that tells their story, and what can be changed on it.
@NullMarked
package uk.rowan.people.person;

import org.jspecify.annotations.NullMarked;
