/// Learning a model from the records themselves, without anyone saying which are one person.
@NullMarked
package uk.rowan.linkage.learning;

import org.jspecify.annotations.NullMarked;
