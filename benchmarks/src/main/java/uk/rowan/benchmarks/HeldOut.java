package uk.rowan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import uk.rowan.measures.forecast.Series;

/// A series of which the last steps are held back to be forecast.
record HeldOut(String name, Series whole, int horizon) {

  Series past() {
    return whole.first(whole.length() - horizon);
  }

  double[] came() {
    return whole.from(whole.length() - horizon).values();
  }

  /// As one line: name, period, horizon, figures.
  String line() {
    return "%s,%d,%d,%s"
        .formatted(
            name,
            whole.period(),
            horizon,
            Arrays.stream(whole.values())
                .mapToObj(figure -> String.format(Locale.ROOT, "%.10g", figure))
                .collect(Collectors.joining(",")));
  }

  /// Every line of every `.csv` file of a folder, as [#line()] writes them.
  static List<HeldOut> in(Path folder) throws IOException {
    var all = new ArrayList<HeldOut>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank())
            .map(HeldOut::read)
            .forEach(all::add);
      }
    }
    return all;
  }

  private static HeldOut read(String line) {
    var parts = line.split(",", -1);
    var figures = Arrays.stream(parts, 3, parts.length).mapToDouble(Double::parseDouble).toArray();
    return new HeldOut(
        parts[0], new Series(figures, Integer.parseInt(parts[1])), Integer.parseInt(parts[2]));
  }

  /// Two fifths monthly, two fifths quarterly and a fifth yearly, as a partnership has them: levels
  /// that wander or keep to their course, growth, seasons that add or multiply, errors that do
  /// either, and autocorrelation.
  static List<HeldOut> generated(int count, long seed) {
    var random = new Random(seed);
    var all = new ArrayList<HeldOut>();
    for (int i = 0; i < count; i++) {
      int period = List.of(12, 4, 12, 4, 1).get(i % 5);
      int horizon = period == 12 ? 12 : period == 4 ? 8 : 6;
      int known =
          switch (period) {
            case 12 -> 60 + random.nextInt(70);
            case 4 -> 24 + random.nextInt(40);
            default -> 20 + random.nextInt(25);
          };
      var figures = figures(random, known + horizon, period, random.nextInt(4));
      all.add(new HeldOut("generated-" + i, new Series(figures, period), horizon));
    }
    return all;
  }

  private static double[] figures(Random random, int length, int period, int kind) {
    double level = 50 + 2000 * random.nextDouble();
    double growth = 0.01 * (random.nextDouble() - 0.3) / Math.sqrt(period);
    double wandering = kind == 3 ? 0 : 0.03 * random.nextDouble();
    double noise = 0.01 + 0.08 * random.nextDouble();
    double memory = kind == 3 ? 0.7 : 0;
    double depth = period == 1 ? 0 : 0.15 * random.nextDouble();
    var season = random.doubles(period).map(share -> depth * (2 * share - 1)).toArray();
    var figures = new double[length];
    double path = 0;
    double error = 0;
    for (int t = 0; t < length; t++) {
      path += growth + wandering * random.nextGaussian();
      error = memory * error + noise * random.nextGaussian();
      double share = path + season[t % period] + error;
      figures[t] = level * (kind < 2 ? Math.exp(share) : Math.max(0.05, 1 + share));
    }
    return figures;
  }
}
