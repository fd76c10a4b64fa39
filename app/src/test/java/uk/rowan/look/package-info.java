/// How Rowan looks and behaves in a browser: the design system's parts, the layouts, the scripts.
@NullMarked
package uk.rowan.look;

import org.jspecify.annotations.NullMarked;
