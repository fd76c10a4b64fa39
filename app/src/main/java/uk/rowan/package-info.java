/// The application of a local domestic-abuse partnership: one package per module.
@NullMarked
package uk.rowan;

import org.jspecify.annotations.NullMarked;
