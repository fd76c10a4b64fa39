/// News is kept and taken once, whatever fails.
@NullMarked
package uk.rowan.platform.outbox;

import org.jspecify.annotations.NullMarked;
