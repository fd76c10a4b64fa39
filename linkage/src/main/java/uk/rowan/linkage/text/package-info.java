/// Texts as they are compared: how each kind of value is brought to one form, and how alike two
/// are.
///
/// Everything here works on bytes, because it runs once for each distinct value of a million
/// records and for each pair that could be one person. Beside US-ASCII a standard form holds the
/// UTF-8 of letters that have no Latin twin.
@NullMarked
package uk.rowan.linkage.text;

import org.jspecify.annotations.NullMarked;
