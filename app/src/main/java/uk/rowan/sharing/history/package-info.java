/// Who looked at whose record: told to those who may know, checked each night against the reasons
/// of then, and examined by privacy officers.
@NullMarked
package uk.rowan.sharing.history;

import org.jspecify.annotations.NullMarked;
