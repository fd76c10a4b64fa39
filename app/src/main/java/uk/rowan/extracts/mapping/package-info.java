/// What an agency's file means, kept as data: one YAML file for each source says by which headers
/// its columns go, what they hold, which codes they know, what a row cannot do without and what
/// makes two rows one. A new source or a changed header is a changed file here and no code.
@NullMarked
package uk.rowan.extracts.mapping;

import org.jspecify.annotations.NullMarked;
