/// How many there ought to be, by a survey, and how many of them nobody knows of.
@NullMarked
package uk.rowan.measures.expectation;

import org.jspecify.annotations.NullMarked;
