package uk.rowan.measures;

/// How a count changed, in per cent: 85 then 169 is a change of +98.8 %.
public record Change(Count before, Count now, Estimate estimate) {

  /// The change between two counts over periods of the same length. Each is taken as a Poisson
  /// count: the logarithm of their ratio has the variance 1/now + 1/before (Rothman and Greenland,
  /// Modern Epidemiology). Without bounds when there is nothing now; not applicable when there was
  /// nothing before.
  public static Measured<Change> between(Count before, Count now) {
    if (before.events() == 0) {
      return Measured.notApplicable("none before");
    }
    double ratio = now.events() / before.events();
    var interval =
        Comparison.around(ratio, 1 / now.events() + 1 / before.events())
            .through(limit -> 100 * (limit - 1));
    return Measured.value(
        new Change(before, now, new Estimate(100 * (ratio - 1), interval, Method.CHANGE)));
  }

  /// What may be said of it.
  public Direction direction() {
    return Direction.of(estimate.interval());
  }

  /// As a sentence's end, by rule: `rose, from 85 to 169 (+98.8 %)`.
  public String words() {
    return "%s, from %s to %s (%s %%)"
        .formatted(
            direction().words(),
            Figures.plain(before.events()),
            Figures.plain(now.events()),
            Figures.signed(estimate.value()));
  }
}
