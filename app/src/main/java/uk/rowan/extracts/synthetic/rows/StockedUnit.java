package uk.rowan.extracts.synthetic.rows;

import java.time.LocalDate;

/// A unit that there was on a day.
public record StockedUnit(LocalDate asAt, Unit unit, boolean commissioned) {}
