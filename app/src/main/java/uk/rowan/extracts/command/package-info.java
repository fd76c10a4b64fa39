/// Checking a folder of files from the command line, before anything of it is loaded.
@NullMarked
package uk.rowan.extracts.command;

import org.jspecify.annotations.NullMarked;
