/// What tests of support share: cases of invented people.
@NullMarked
package uk.rowan.support;

import org.jspecify.annotations.NullMarked;
