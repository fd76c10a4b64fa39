/// One class for each rule of the house, breaking it.
@NullMarked
package uk.rowan.house.rogues;

import org.jspecify.annotations.NullMarked;
