package uk.rowan.measures.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Several forecasters as one: at each step the median of their means, and of their limits. A
/// median of forecasts is hard to beat and cannot be led astray by one of them (Petropoulos and
/// Svetunkov 2020).
public final class Ensemble implements Forecaster {

  private final List<Forecaster> members;

  /// Takes at least two forecasters.
  public Ensemble(List<? extends Forecaster> members) {
    if (members.size() < 2) {
      throw new IllegalArgumentException("an ensemble has at least two members");
    }
    this.members = List.copyOf(members);
  }

  @Override
  public String name() {
    return members.stream()
        .map(Forecaster::name)
        .collect(Collectors.joining(", ", "median of ", ""));
  }

  @Override
  public Forecast forecast(Series past, int horizon, double level) {
    var forecasts =
        members.stream().map(member -> member.forecast(past, horizon, level).steps()).toList();
    var steps =
        IntStream.range(0, horizon)
            .mapToObj(h -> forecasts.stream().map(each -> each.get(h)).toList())
            .map(
                each ->
                    new Forecast.Step(
                        median(each, Forecast.Step::mean),
                        median(each, Forecast.Step::lower),
                        median(each, Forecast.Step::upper)))
            .toList();
    return new Forecast(name(), level, steps);
  }

  private static double median(List<Forecast.Step> steps, ToDoubleFunction<Forecast.Step> figure) {
    var sorted = steps.stream().mapToDouble(figure).sorted().toArray();
    return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
        .average()
        .orElseThrow();
  }
}
