/// The documents that are written from the code, the schema and the tests: each is compared with
/// what is kept under `docs/`, so that none grows old.
@NullMarked
package uk.rowan.house.documents;

import org.jspecify.annotations.NullMarked;
