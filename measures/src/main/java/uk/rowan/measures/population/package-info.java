/// Who lives here: denominators by age, from whatever bands they were published in, and rates made
/// comparable between places of different ages.
@NullMarked
package uk.rowan.measures.population;

import org.jspecify.annotations.NullMarked;
