package uk.rowan.measures.forecast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import uk.rowan.measures.forecast.arima.Arima;
import uk.rowan.measures.forecast.smoothing.ExponentialSmoothing;
import uk.rowan.measures.forecast.smoothing.Theta;

/// What R's forecast package said of nine series; reference.R beside the figures says how they were
/// made.
class ReferenceTests {

  private static final Map<String, Forecaster> METHODS =
      Map.of(
          "Theta", new Theta(),
          "exponential smoothing", new ExponentialSmoothing(),
          "ARIMA", new Arima());

  /// One line of the file.
  private record Said(
      String method, String model, Series past, List<Double> means, List<Double> upper) {}

  @TestFactory
  Stream<DynamicTest> meansAndLimitsAreThoseOfR() throws IOException {
    return lines()
        .map(
            said ->
                DynamicTest.dynamicTest(
                    said.method() + " " + said.model() + " of " + said.past().length(),
                    () -> agrees(said)));
  }

  private static void agrees(Said said) {
    var method = Objects.requireNonNull(METHODS.get(said.method()));

    var forecast = method.forecast(said.past(), said.means().size(), 0.95);

    assertThat(forecast.model()).startsWith(said.model());
    assertThat(Accuracy.smape(figures(said.means()), forecast.means())).isLessThan(0.15);
    for (int h = 0; h < said.upper().size(); h++) {
      var step = forecast.steps().get(h);
      double half = said.upper().get(h) - said.means().get(h);
      assertThat((step.upper() - step.lower()) / 2).isBetween(0.97 * half, 1.03 * half);
    }
  }

  private static Stream<Said> lines() throws IOException {
    try (var file =
        Objects.requireNonNull(ReferenceTests.class.getResourceAsStream("reference.csv"))) {
      return new String(file.readAllBytes(), UTF_8)
          .lines().map(ReferenceTests::said).toList().stream();
    }
  }

  private static Said said(String line) {
    var parts = line.split(",", -1);
    var model = parts[1].replace(';', ',').strip();
    int cut = model.indexOf(" with");
    return new Said(
        parts[0],
        cut < 0 ? model : model.substring(0, cut),
        new Series(figures(numbers(parts[3])), Integer.parseInt(parts[2])),
        numbers(parts[4]),
        numbers(parts[6]));
  }

  private static List<Double> numbers(String words) {
    return Arrays.stream(words.split(" ", -1)).map(Double::valueOf).toList();
  }

  private static double[] figures(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
