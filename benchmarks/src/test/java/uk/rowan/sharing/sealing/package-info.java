@NullMarked
package uk.rowan.sharing.sealing;

import org.jspecify.annotations.NullMarked;
