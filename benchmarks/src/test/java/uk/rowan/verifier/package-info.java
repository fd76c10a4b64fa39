@NullMarked
package uk.rowan.verifier;

import org.jspecify.annotations.NullMarked;
