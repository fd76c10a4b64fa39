/// What is said at a terminal and needs neither server nor database: checking a folder of files
/// before anything of it is loaded, and inventing one.
@NullMarked
package uk.rowan.extracts.command;

import org.jspecify.annotations.NullMarked;
