@NullMarked
package uk.rowan.linkage.sql;

import org.jspecify.annotations.NullMarked;
