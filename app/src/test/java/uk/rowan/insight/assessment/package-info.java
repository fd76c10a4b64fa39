/// Every definition of the contract by a fixture small enough to be added up by hand.
@NullMarked
package uk.rowan.insight.assessment;

import org.jspecify.annotations.NullMarked;
