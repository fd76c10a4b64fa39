/// News between modules: kept where it happened, given to each listener until it took it, and put
/// aside in sight when it cannot be taken (requirements RE-03, RE-04).
@NullMarked
package uk.rowan.platform.outbox;

import org.jspecify.annotations.NullMarked;
