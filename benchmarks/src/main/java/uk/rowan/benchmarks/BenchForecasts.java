package uk.rowan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import uk.rowan.measures.forecast.Accuracy;
import uk.rowan.measures.forecast.Calibrated;
import uk.rowan.measures.forecast.Ensemble;
import uk.rowan.measures.forecast.Forecast;
import uk.rowan.measures.forecast.Forecaster;
import uk.rowan.measures.forecast.SeasonalNaive;
import uk.rowan.measures.forecast.Series;
import uk.rowan.measures.forecast.arima.Arima;
import uk.rowan.measures.forecast.smoothing.ExponentialSmoothing;
import uk.rowan.measures.forecast.smoothing.Theta;

/// Forecasts beside those of R's forecast package, where it is installed: the same series, one
/// thread each, round by round.
final class BenchForecasts implements Exercise {

  private static final double LEVEL = 0.95;
  private static final int ROUNDS = 5;
  private static final long HALF_A_SECOND = 500_000_000;

  /// A method of ours with its goals: how near to R's sMAPE, and how many times as fast.
  private record Contest(Forecaster forecaster, double within, double times) {}

  private static final List<Contest> CONTESTS =
      List.of(
          new Contest(new SeasonalNaive(), 0.001, 0),
          new Contest(new Theta(), 0.001, 40),
          new Contest(new ExponentialSmoothing(), 0.05, 20),
          new Contest(new Arima(), 0.05, 20));

  @Override
  public String name() {
    return "forecasts";
  }

  @Override
  public String purpose() {
    return "forecasts beside R's; [--series folder] [--generated n] [--seed n]";
  }

  @Override
  public void run(String... arguments) throws Exception {
    int count = 500;
    long seed = 20_260_704;
    var folders = new ArrayList<Path>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--series" -> folders.add(Path.of(arguments[i + 1]));
        case "--generated" -> count = Integer.parseInt(arguments[i + 1]);
        case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
        default -> throw new Mistyped("bench forecasts does not know " + arguments[i]);
      }
    }
    for (var folder : folders) {
      System.out.printf("%n%s%n", folder.getFileName());
      new Trial(HeldOut.in(folder)).run();
    }
    if (count > 0) {
      System.out.printf("%n%d generated series (seed %d)%n", count, seed);
      new Trial(HeldOut.generated(count, seed)).run();
    }
  }

  /// One set of series.
  private record Trial(List<HeldOut> series) {

    void run() throws Exception {
      warmUp();
      var ours = new LinkedHashMap<String, Double>();
      for (var contest : CONTESTS) {
        double smape = contest(contest);
        if (!(contest.forecaster() instanceof SeasonalNaive)) {
          ours.put(contest.forecaster().name(), smape);
        }
      }
      double ensemble = smape(said(ensemble()));
      double median = new Ratios(List.copyOf(ours.values())).median();
      System.out.printf(
          "  %-22s sMAPE %.4f, its median member %.4f (goal: not above)%n",
          "ensemble", ensemble, median);
      for (var contest : CONTESTS) {
        coverage(contest.forecaster());
      }
      coverage(ensemble());
    }

    private static Forecaster ensemble() {
      return new Ensemble(List.of(new Theta(), new ExponentialSmoothing(), new Arima()));
    }

    /// On other series, so that nothing is measured before it is compiled.
    private static void warmUp() {
      for (var each : HeldOut.generated(40, 1)) {
        for (var contest : CONTESTS) {
          contest.forecaster().forecast(each.past(), each.horizon(), LEVEL);
        }
      }
    }

    private double contest(Contest contest) throws Exception {
      var forecaster = contest.forecaster();
      var ratios = new ArrayList<Double>();
      var said = new ArrayList<List<Forecast.Step>>();
      var peers = new ArrayList<List<Forecast.Step>>();
      boolean present = ForecastsOfR.isPresent();
      try (var r = new ForecastsOfR()) {
        for (int round = 0; round < ROUNDS; round++) {
          var part =
              series.subList(series.size() * round / ROUNDS, series.size() * (round + 1) / ROUNDS);
          if (present) {
            var theirs = r.of(forecaster.name(), part);
            peers.addAll(theirs.steps());
            ratios.add(theirs.seconds());
          }
          part.forEach(each -> said.add(said(forecaster, each)));
          double seconds = seconds(forecaster, part);
          if (present) {
            ratios.set(round, ratios.get(round) / seconds);
          }
        }
      }
      double smape = smape(said);
      if (present) {
        compare(contest, said, peers, new Ratios(ratios));
      } else {
        System.out.printf("  %-22s sMAPE %.4f; no R here%n", forecaster.name(), smape);
      }
      return smape;
    }

    /// How long one pass through the series takes, as the mean of as many as fill half a second.
    private static double seconds(Forecaster forecaster, List<HeldOut> part) {
      long began = System.nanoTime();
      int passes = 0;
      while (passes == 0 || System.nanoTime() - began < HALF_A_SECOND) {
        part.forEach(each -> said(forecaster, each));
        passes++;
      }
      return (System.nanoTime() - began) / 1e9 / passes;
    }

    private static List<Forecast.Step> said(Forecaster forecaster, HeldOut each) {
      return forecaster.forecast(each.past(), each.horizon(), LEVEL).steps();
    }

    /// On those series that R could forecast.
    private void compare(
        Contest contest,
        List<List<Forecast.Step>> said,
        List<List<Forecast.Step>> peers,
        Ratios ratios) {
      double ours = 0;
      double theirs = 0;
      double covered = 0;
      int count = 0;
      for (int i = 0; i < said.size(); i++) {
        if (!peers.get(i).isEmpty()) {
          var came = series.get(i).came();
          ours += Accuracy.smape(came, means(said.get(i)));
          theirs += Accuracy.smape(came, means(peers.get(i)));
          covered += Accuracy.coverage(came, new Forecast("R", LEVEL, peers.get(i)));
          count++;
        }
      }
      System.out.printf(
          "  %-22s sMAPE %.4f, R %.4f on %d (goal within %s); as fast as R %s%s; R's 95 %% limits hold"
              + " %.1f %%%n",
          contest.forecaster().name(),
          ours / count,
          theirs / count,
          count,
          contest.within(),
          ratios,
          contest.times() == 0 ? "" : " (goal %.0fx)".formatted(contest.times()),
          100 * covered / count);
    }

    /// Of the model's own limits, and of limits learnt from the same series before what is held
    /// back.
    private void coverage(Forecaster forecaster) {
      double plain = 0;
      double calibrated = 0;
      var learnt = new HashMap<Integer, Forecaster>();
      for (var each : series) {
        var better =
            learnt.computeIfAbsent(
                each.whole().period(), period -> learn(forecaster, period, each.horizon()));
        plain += covered(each, forecaster);
        calibrated += covered(each, better);
      }
      System.out.printf(
          "  %-22s 95 %% limits hold %.1f %%, calibrated %.1f %% (goal 93 to 97)%n",
          forecaster.name().startsWith("median") ? "ensemble" : forecaster.name(),
          100 * plain / series.size(),
          100 * calibrated / series.size());
    }

    private Forecaster learn(Forecaster forecaster, int period, int horizon) {
      List<Series> examples =
          series.stream()
              .filter(each -> each.whole().period() == period)
              .map(HeldOut::past)
              .toList();
      return examples.size() < Calibrated.LEAST
          ? forecaster
          : Calibrated.on(examples, forecaster, horizon, LEVEL);
    }

    private static double covered(HeldOut each, Forecaster forecaster) {
      return Accuracy.coverage(
          each.came(), forecaster.forecast(each.past(), each.horizon(), LEVEL));
    }

    private List<List<Forecast.Step>> said(Forecaster forecaster) {
      return series.stream().map(each -> said(forecaster, each)).toList();
    }

    private double smape(List<List<Forecast.Step>> said) {
      double sum = 0;
      for (int i = 0; i < series.size(); i++) {
        sum += Accuracy.smape(series.get(i).came(), means(said.get(i)));
      }
      return sum / series.size();
    }

    private static double[] means(List<Forecast.Step> steps) {
      return steps.stream().mapToDouble(Forecast.Step::mean).toArray();
    }
  }
}
