/// The worker's desk: one case with its safety plan, needs, tasks, contacts and notes, and what is
/// written down there.
@NullMarked
package uk.rowan.support.desk;

import org.jspecify.annotations.NullMarked;
