/// What is known about someone's risk on a day: which questions were asked, what was said, what a
/// named person made of it, and which criteria for a conference it reaches. Words owned here:
/// instrument, answer, score, band, judgement.
@NullMarked
package uk.rowan.risk.assessment;

import org.jspecify.annotations.NullMarked;
