package uk.rowan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.reading.Layout;
import uk.rowan.linkage.reading.Reader;
import uk.rowan.linkage.register.Register;

/// How fast linkage is beside the same model in DuckDB, in two renderings; rounds go in turns and
/// each contestant starts a JVM of its own, so that only ratios within one run are told. Then how
/// it grows, and how long one question to a register takes.
final class BenchLinkage implements Exercise {

  private static final int ROUNDS = 5;
  private static final int QUESTIONS = 20_000;
  private static final long SEED = 20_261_128;

  @Override
  public String name() {
    return "linkage";
  }

  @Override
  public String purpose() {
    return "measures linkage beside DuckDB, its growth and one question; [records] [rounds]";
  }

  @Override
  public void run(String... arguments) throws Exception {
    int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    var folder = Files.createTempDirectory("rowan-bench-linkage");
    try {
      contest(folder, records, rounds);
      growth(folder, records);
      questions(folder, records);
    } finally {
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /// What one round took.
  private record Lap(double seconds, long megabytes) {}

  private static void contest(Path folder, int records, int rounds) throws Exception {
    var csv = file(folder, records);
    var model = folder.resolve("out.csv.model.json");
    lap("learning", csv, model, folder);
    System.out.printf(
        "%,d records, %d rounds in turns, each in a JVM of its own%n", records, rounds);
    var laps = new LinkedHashMap<String, List<Lap>>();
    for (int round = 0; round < rounds; round++) {
      for (var contestant : List.of("rowan", "split", "learning", "sql")) {
        laps.computeIfAbsent(contestant, _ -> new ArrayList<>())
            .add(lap(contestant, csv, model, folder));
      }
    }
    say("Rowan, learning its model", laps, "learning");
    say("Rowan, with the model", laps, "rowan");
    say("DuckDB, the model as it is", laps, "sql");
    say("DuckDB, large rules split", laps, "split");
    var faster = seconds(laps, "sql") < seconds(laps, "split") ? "sql" : "split";
    ratio(laps, faster, "rowan", 10);
    ratio(laps, faster, "learning", 10);
    System.out.printf(
        "memory: %.2f of DuckDB's (goal at 5,000,000: at most 0.50)%n",
        megabytes(laps, "rowan") / megabytes(laps, faster));
  }

  private static Path file(Path folder, int records) throws IOException {
    var csv = folder.resolve(records + ".csv");
    if (!Files.exists(csv)) {
      InventedPeople.write(records, SEED, csv);
    }
    return csv;
  }

  private static Lap lap(String contestant, Path csv, Path model, Path folder) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                    .toString(),
                "-XX:MaxRAMPercentage=60",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                LinkageContestant.class.getName(),
                contestant));
    for (var path : List.of(csv, model, folder.resolve("out.csv"))) {
      command.add(path.toString());
    }
    long began = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectInput(new File("/dev/null"))
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(contestant + " failed");
    }
    return new Lap(
        (System.nanoTime() - began) / 1e9, Long.parseLong(said.lines().toList().getLast()));
  }

  private static List<Lap> of(Map<String, List<Lap>> laps, String contestant) {
    return Objects.requireNonNull(laps.get(contestant));
  }

  private static void say(String words, Map<String, List<Lap>> laps, String contestant) {
    var all = of(laps, contestant);
    System.out.printf(
        "  %-28s %6.2f s (%.2f to %.2f)  %,d MB%n",
        words,
        seconds(laps, contestant),
        all.stream().mapToDouble(Lap::seconds).min().orElse(0),
        all.stream().mapToDouble(Lap::seconds).max().orElse(0),
        (long) megabytes(laps, contestant));
  }

  /// The ratio round by round: what slows the machine slows both.
  private static void ratio(
      Map<String, List<Lap>> laps, String slower, String faster, double goal) {
    var ratios = new double[of(laps, slower).size()];
    for (int round = 0; round < ratios.length; round++) {
      ratios[round] = of(laps, slower).get(round).seconds() / of(laps, faster).get(round).seconds();
    }
    Arrays.sort(ratios);
    System.out.printf(
        "  %s over %s: %.1f (%.1f to %.1f), goal %.0f%n",
        slower, faster, ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1], goal);
  }

  private static double seconds(Map<String, List<Lap>> laps, String contestant) {
    var sorted = of(laps, contestant).stream().mapToDouble(Lap::seconds).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double megabytes(Map<String, List<Lap>> laps, String contestant) {
    var sorted = of(laps, contestant).stream().mapToDouble(Lap::megabytes).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void growth(Path folder, int largest) throws Exception {
    double before = 0;
    for (int records = largest / 10; records <= largest; records *= 10) {
      double seconds = lap("learning", file(folder, records), folder, folder).seconds();
      System.out.printf(
          "growth: %,d records in %.2f s%s%n",
          records,
          seconds,
          before == 0
              ? ""
              : ", %.1f times as long (goal: at most 11.5)".formatted(seconds / before));
      before = seconds;
    }
  }

  private static void questions(Path folder, int records) throws Exception {
    var csv = file(folder, records);
    var reading = Reader.read(List.of(csv), new Layout.Wish("rec_id", "ent_id"), null, List.of());
    var linkage = Linkage.of(reading.records(), new Linkage.Wish(null, false, Set.of()), _ -> {});
    System.out.printf(
        "candidate pairs for each record: %.2f (goal: at most 5)%n",
        (double) linkage.edges().compared() / records);
    var register = Register.of(linkage.records(), linkage.model(), linkage.edges(), false);
    var random = new SplittableRandom(SEED);
    long[] times = new long[QUESTIONS];
    for (int i = -QUESTIONS; i < QUESTIONS; i++) {
      var told = told(linkage, random.nextInt(records));
      long began = System.nanoTime();
      register.candidates(told, -5);
      times[Math.max(0, i)] = System.nanoTime() - began;
    }
    Arrays.sort(times);
    System.out.printf(
        "one question to %,d records, with waterfalls: p50 %.0f, p99 %.0f microseconds (goal: p99 at most 100)%n",
        records, times[QUESTIONS / 2] / 1e3, times[QUESTIONS * 99 / 100] / 1e3);
  }

  private static Map<String, String> told(Linkage linkage, int row) {
    var told = new LinkedHashMap<String, String>();
    var records = linkage.records();
    for (int field = 0; field < records.fields().size(); field++) {
      told.put(
          records.fields().get(field).name(),
          records.values(field).text(records.value(row, field)));
    }
    return told;
  }
}
