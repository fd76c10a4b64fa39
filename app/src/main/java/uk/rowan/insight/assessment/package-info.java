/// Assessing a period: counting what the extracts hold, hiding what an audience may not see, and
/// making figures of the rest.
@NullMarked
package uk.rowan.insight.assessment;

import org.jspecify.annotations.NullMarked;
