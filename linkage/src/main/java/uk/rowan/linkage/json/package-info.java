/// As much of JSON (RFC 8259) as a model needs, so that the library stands alone and starts at
/// once.
@NullMarked
package uk.rowan.linkage.json;

import org.jspecify.annotations.NullMarked;
