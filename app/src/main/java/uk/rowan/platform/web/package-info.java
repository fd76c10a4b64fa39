/// What surrounds every request: templates, headers, idempotency, errors.
@NullMarked
package uk.rowan.platform.web;

import org.jspecify.annotations.NullMarked;
