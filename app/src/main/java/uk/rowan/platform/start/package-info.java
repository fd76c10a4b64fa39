/// Starting and stopping: from a command line to a site that answers, the database with it.
@NullMarked
package uk.rowan.platform.start;

import org.jspecify.annotations.NullMarked;
