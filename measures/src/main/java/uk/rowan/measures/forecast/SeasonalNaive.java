package uk.rowan.measures.forecast;

/// The last round of the seasons, repeated; without a season, the last figure. The yardstick that
/// every other method has to beat.
///
/// Steps in the same round share their error and each round adds one: the variance k rounds ahead
/// is k times the mean squared error of repeating within the series. Hyndman and Athanasopoulos
/// 2021, 5.5.
public final class SeasonalNaive implements Forecaster {

  @Override
  public String name() {
    return "seasonal naive";
  }

  @Override
  public Forecast forecast(Series past, int horizon, double level) {
    int round = past.period();
    if (past.length() <= round) {
      throw new IllegalArgumentException(
          "the seasonal naive method needs more than one round of %d steps, not %d figures"
              .formatted(round, past.length()));
    }
    double squares = 0;
    for (int i = round; i < past.length(); i++) {
      double error = past.at(i) - past.at(i - round);
      squares += error * error;
    }
    double variance = squares / (past.length() - round);
    var means = new double[horizon];
    var deviations = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      means[i] = past.at(past.length() - round + i % round);
      deviations[i] = Math.sqrt(variance * (i / round + 1));
    }
    return Forecast.normal(name(), level, means, deviations);
  }
}
