/// What happens in an invented partnership: people, families, incidents, and what passes between
/// agencies because of them, told month by month and written down as rows.
@NullMarked
package uk.rowan.extracts.synthetic.story;

import org.jspecify.annotations.NullMarked;
