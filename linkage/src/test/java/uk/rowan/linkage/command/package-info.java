@NullMarked
package uk.rowan.linkage.command;

import org.jspecify.annotations.NullMarked;
