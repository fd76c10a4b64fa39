package uk.rowan.measures.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.rowan.measures.capacity.Demand;
import uk.rowan.measures.capacity.Erlang;
import uk.rowan.measures.capacity.Estate;
import uk.rowan.measures.capacity.LengthOfStay;
import uk.rowan.measures.capacity.PlacesNeeded;
import uk.rowan.measures.capacity.Rhythm;
import uk.rowan.measures.capacity.Simulation;
import uk.rowan.measures.capacity.Survival;
import uk.rowan.measures.forecast.arima.Arima;
import uk.rowan.measures.forecast.hierarchy.Hierarchy;
import uk.rowan.measures.forecast.hierarchy.Reconciliation;
import uk.rowan.measures.forecast.smoothing.ExponentialSmoothing;
import uk.rowan.measures.forecast.smoothing.Theta;

/// The worked examples of the handbook's pages on forecasts and places are what the code says.
class HandbookTests {

  private static final Series QUARTERS =
      new Series(new double[] {402, 421, 449, 458, 604, 633, 661, 639, 622, 655, 689, 647}, 4);

  record Page(String name, Forecaster forecaster, String mean) {}

  static List<Page> pages() {
    return List.of(
        new Page("seasonal-naive", new SeasonalNaive(), "622"),
        new Page("theta", new Theta(), "660.1"),
        new Page("exponential-smoothing", new ExponentialSmoothing(), "647.0"),
        new Page("arima", new Arima(), "647.0"),
        new Page(
            "ensemble-and-limits",
            new Ensemble(List.of(new Theta(), new ExponentialSmoothing(), new Arima())),
            "647.0"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theFirstQuarterAheadIsWhatThePageSays(Page page) throws IOException {
    var first = page.forecaster().forecast(QUARTERS, 4, 0.95).steps().getFirst();

    assertThat(words("%." + (page.mean().contains(".") ? 1 : 0) + "f", first.mean()))
        .isEqualTo(page.mean());
    says(page.name(), page.mean(), words("%.0f", first.lower()), words("%.0f", first.upper()));
  }

  @Test
  void thetasYearAndTheModelsNamesAreWhatThePagesSay() throws IOException {
    var theta = new Theta().forecast(QUARTERS, 4, 0.95).means();

    says("theta", words("%.1f", Arrays.stream(theta).sum()), words("%.1f", theta[3]));
    says("exponential-smoothing", new ExponentialSmoothing().forecast(QUARTERS, 4, 0.95).model());
    says("arima", new Arima().forecast(QUARTERS, 4, 0.95).model());
  }

  @Test
  void rareCountsAreWhatThePageSays() throws IOException {
    var rare =
        new Series(
            new double[] {0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 1, 0, 0, 0, 1},
            12);
    var step = Croston.corrected().forecast(rare, 1, 0.95).steps().getFirst();

    says("croston", words("%.3f", step.mean()), words("up to %.0f is", step.upper()));
    says("croston", words("%.3f", Croston.original().forecast(rare, 1, 0.95).means()[0]));
  }

  @Test
  void reconciledReferralsAreWhatThePageSays() throws IOException {
    var council =
        new Hierarchy(
            Map.of("Chester", "All", "Ellesmere Port", "All", "Northwich and Winsford", "All"));
    var forecasts = council.areas().stream().mapToDouble(figures(2700, 900, 880, 840)::get);
    var sizes = figures(40, 20, 30, 10);
    var errors =
        council.areas().stream()
            .map(area -> new double[] {sizes.get(area), -sizes.get(area)})
            .toArray(double[][]::new);
    var given = forecasts.toArray();

    for (double figure : Reconciliation.ordinary(council).reconcile(given)) {
      says("adding-up", words("%.0f", figure));
    }
    for (double figure : Reconciliation.weighted(council, errors).reconcile(given)) {
      says("adding-up", words("%.0f", figure));
    }
  }

  @Test
  void flatsAreWhatThePageSays() throws IOException {
    double load = 40 * 60 / 365.25;
    double before = Erlang.lost(8, load);

    says("erlang", words("%.2f", load), words("%.1f %%", 100 * before));
    says("erlang", words("%.1f %%", 100 * Erlang.lost(8, 1.5 * load)));
    says("erlang", Erlang.placesForLoss(load, 0.05) + " flats");
    says("erlang", Erlang.placesForLoss(1.5 * load, before) + " flats");
  }

  @Test
  void staysAreWhatThePageSays() throws IOException {
    var survival =
        Survival.of(
            List.of(
                new Survival.Stay(40, 95, true),
                new Survival.Stay(0, 30, true),
                new Survival.Stay(0, 62, true),
                new Survival.Stay(0, 120, true),
                new Survival.Stay(0, 80, false),
                new Survival.Stay(10, 200, false)));

    for (double age : new double[] {30, 62, 95, 120}) {
      says("length-of-stay", words("%.3f", survival.beyond(age)));
    }
    says("length-of-stay", words("%.0f days", survival.mean()));
  }

  @Test
  void simulatedPlacesAreWhatThePageSays() throws IOException {
    var demand =
        new Demand(
            List.of(
                asking("small", 50, 2, 75, Set.of(), List.of("refuge", "dispersed"), 0.2),
                asking("larger", 30, 5, 95, Set.of(), List.of("dispersed", "refuge"), 0),
                asking("step-free", 4, 2, 95, Set.of("step-free"), List.of("refuge"), 0),
                asking("outside", 25, 3, 75, Set.of(), List.of("refuge", "dispersed"), 0)),
            Rhythm.EVEN);
    var estate =
        new Estate(
            List.of(
                new Estate.Units("refuge", 7, 3, Set.of()),
                new Estate.Units("refuge", 1, 4, Set.of("step-free")),
                new Estate.Units("dispersed", 20, 5, Set.of()),
                new Estate.Units("second stage", 8, 3, Set.of())));
    var effort = new Simulation.Effort(40, 5, 50);

    var found = new Simulation(demand, 2026).of(estate, effort, 0.95);
    var needed =
        PlacesNeeded.of(new PlacesNeeded.Question(estate, 2, 0.05, 0.95), demand, effort, 2026);

    says(
        "simulating-places",
        words("%.1f %%", 100 * found.turnedAway().value()),
        words("%.1f to", 100 * found.turnedAway().lower()),
        words("to %.1f", 100 * found.turnedAway().upper()),
        words("%.1f %% of the small", 100 * found.turnedAwayByKind().get(0).share().value()),
        words("%.1f %% of the larger", 100 * found.turnedAwayByKind().get(1).share().value()),
        words("%.0f %% of those", 100 * found.turnedAwayByKind().get(2).share().value()),
        needed.enough() + " dispersed",
        words(
            "%.0f %% of those", 100 * needed.outcome().turnedAwayByKind().get(2).share().value()));
  }

  private static Demand.Households asking(
      String name,
      double perYear,
      int persons,
      double days,
      Set<String> needs,
      List<String> types,
      double movingOn) {
    var moveOn =
        new Demand.MoveOn(movingOn, List.of("second stage"), new LengthOfStay.LogNormal(150, 0.6));
    return new Demand.Households(
        name,
        perYear,
        persons,
        needs,
        types,
        0,
        new LengthOfStay.LogNormal(days, 0.8),
        Optional.of(moveOn).filter(move -> move.share() > 0));
  }

  private static Map<String, Double> figures(
      double all, double chester, double port, double northwich) {
    return Map.of(
        "All",
        all,
        "Chester",
        chester,
        "Ellesmere Port",
        port,
        "Northwich and Winsford",
        northwich);
  }

  private static void says(String page, String... words) throws IOException {
    var text =
        Files.readString(Path.of("..", "docs", "handbook", page + ".md")).replaceAll("\\s+", " ");
    assertThat(text).contains(words);
  }

  private static String words(String pattern, double figure) {
    return String.format(Locale.ROOT, pattern, figure);
  }
}
