/// `./rowan link`: linkage for whoever has files.
@NullMarked
package uk.rowan.linkage.command;

import org.jspecify.annotations.NullMarked;
