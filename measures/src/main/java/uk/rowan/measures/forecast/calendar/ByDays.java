package uk.rowan.measures.forecast.calendar;

import java.time.YearMonth;
import java.util.ArrayList;
import uk.rowan.measures.forecast.Forecast;
import uk.rowan.measures.forecast.Forecaster;
import uk.rowan.measures.forecast.Series;

/// A forecaster of monthly counts that looks through the calendar: it forecasts what comes on one
/// plain weekday, and multiplies by what the days of the month ahead count for. A February is
/// short, and one of the two months between which Easter moves has two days off fewer, without
/// either being a change. Hyndman and Athanasopoulos 2021, 3.1.
public final class ByDays implements Forecaster {

  private final Forecaster forecaster;
  private final YearMonth first;
  private final DayWeights weights;

  /// `first` is the month of the oldest figure of the series this forecaster will be asked about.
  public ByDays(Forecaster forecaster, YearMonth first, DayWeights weights) {
    this.forecaster = forecaster;
    this.first = first;
    this.weights = weights;
  }

  @Override
  public String name() {
    return forecaster.name() + " by days";
  }

  @Override
  public Forecast forecast(Series past, int horizon, double level) {
    var rates = past.values();
    for (int t = 0; t < rates.length; t++) {
      rates[t] /= weights.of(first.plusMonths(t));
    }
    var said = forecaster.forecast(new Series(rates, past.period()), horizon, level);
    var steps = new ArrayList<Forecast.Step>(horizon);
    for (int h = 0; h < horizon; h++) {
      double days = weights.of(first.plusMonths(past.length() + h));
      var step = said.steps().get(h);
      steps.add(new Forecast.Step(step.mean() * days, step.lower() * days, step.upper() * days));
    }
    return new Forecast(said.model(), level, steps);
  }
}
