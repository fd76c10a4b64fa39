package uk.rowan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.rowan.measures.forecast.Forecast;

/// The peer: the forecast package of R, where R is installed, in a process of its own.
final class ForecastsOfR implements AutoCloseable {

  /// What R said of some series, in their order; those it could not forecast are empty. And how
  /// long the forecasts alone took.
  record Said(List<List<Forecast.Step>> steps, double seconds) {}

  private final Path folder;
  private final Path script;

  ForecastsOfR() throws IOException {
    folder = Files.createTempDirectory("rowan-forecasts");
    script = folder.resolve("forecasts.R");
    try (var text = Objects.requireNonNull(ForecastsOfR.class.getResourceAsStream("forecasts.R"))) {
      Files.copy(text, script);
    }
  }

  /// Whether there is an R with the package.
  static boolean isPresent() throws InterruptedException {
    try {
      return new ProcessBuilder("Rscript", "-e", "library(forecast)")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }

  Said of(String method, List<HeldOut> series) throws IOException, InterruptedException {
    var lines = folder.resolve("series.csv");
    Files.writeString(
        lines, series.stream().map(each -> each.line() + "\n").collect(Collectors.joining()));
    var process =
        new ProcessBuilder("Rscript", script.toString(), method, lines.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    if (process.waitFor() != 0 || output.size() != series.size() + 1) {
      throw new IOException("R did not forecast by " + method);
    }
    var steps = new ArrayList<List<Forecast.Step>>();
    for (var line : output.subList(0, series.size())) {
      steps.add(steps(line.split(";", -1)));
    }
    return new Said(steps, Double.parseDouble(output.getLast().split(";", -1)[1]));
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static List<Forecast.Step> steps(String[] parts) {
    if (parts.length < 4) {
      return List.of();
    }
    var means = numbers(parts[1]);
    var lower = numbers(parts[2]);
    var upper = numbers(parts[3]);
    var steps = new ArrayList<Forecast.Step>();
    for (int h = 0; h < means.length; h++) {
      steps.add(new Forecast.Step(means[h], lower[h], upper[h]));
    }
    return steps;
  }

  private static double[] numbers(String words) {
    return Arrays.stream(words.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
