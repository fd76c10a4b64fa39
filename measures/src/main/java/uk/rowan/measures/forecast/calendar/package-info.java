/// What the calendar does to monthly figures: months are longer and shorter, and hold more or fewer
/// days off.
///
/// It owns the bank holidays of England as data, the weight of a kind of day, and a forecaster that
/// looks through the calendar.
@NullMarked
package uk.rowan.measures.forecast.calendar;

import org.jspecify.annotations.NullMarked;
