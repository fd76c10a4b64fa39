package uk.rowan.measures.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uk.rowan.measures.Benchmark;
import uk.rowan.measures.Count;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.Measured;
import uk.rowan.measures.Proportion;
import uk.rowan.measures.Rate;
import uk.rowan.measures.trend.ControlChart;
import uk.rowan.measures.trend.Funnel;

/// One chart of each kind, of invented figures after those of the needs assessment.
final class ChartExamples {

  private static final List<String> QUARTERS =
      List.of(
          "Q1 2023", "Q2 2023", "Q3 2023", "Q4 2023", "Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024");

  private ChartExamples() {}

  static List<Chart> all() {
    return List.of(line(), bar(), funnel(), control(), pyramid(), map(), waterfall());
  }

  static LineChart line() {
    var change = new Count(169).since(new Count(85)).known().orElseThrow();
    return new LineChart(
        new Heading(
            Finding.of("IRIS referrals", change),
            "Referrals by general practices per 10,000 people, by locality, 2023 and 2024",
            "invented figures"),
        QUARTERS,
        List.of(
            rates("Chester", 90_000, 8, 9, 7, 11, 14, 15, 18, 20),
            rates("Ellesmere Port", 60_000, 10, 9, 12, 12, -1, 13, 14, 13),
            rates("Northwich and Winsford", 150_000, 30, 34, 45, 44, 52, 61, 66, 80)));
  }

  private static LineChart.Line rates(String name, int people, int... counts) {
    return new LineChart.Line(
        name,
        IntStream.of(counts)
            .mapToObj(
                count ->
                    count < 0
                        ? Measured.<Estimate>suppressed()
                        : Rate.of(count, people, 10_000).estimate())
            .toList());
  }

  static BarChart bar() {
    return BarChart.of(
            new Heading(
                "Too few cases to say that any MARAC repeats less than it should",
                "Repeat cases as a share of all cases, per cent, 12 months to November 2024",
                "invented figures"),
            List.of(
                new BarChart.Bar("Chester", new Proportion(31, 120).estimate()),
                new BarChart.Bar("Ellesmere Port", new Proportion(88, 210).estimate()),
                new BarChart.Bar("Winsford", new Proportion(60, 207).estimate()),
                new BarChart.Bar("Out of area", Measured.suppressed())))
        .against(new Benchmark(28, 40));
  }

  static FunnelPlot funnel() {
    var places = new ArrayList<Funnel.Place>();
    int[] people = {
      4_100, 5_200, 6_900, 7_400, 8_800, 9_300, 10_100, 11_700, 12_500, 14_000, 3_000
    };
    int[] crimes = {60, 75, 118, 110, 150, 139, 170, 185, 300, 214, 41};
    for (int i = 0; i < people.length; i++) {
      places.add(new Funnel.Place("Ward " + (char) ('A' + i), crimes[i], people[i]));
    }
    var funnel = Funnel.of(Funnel.Kind.RATE, places, 1_000, Funnel.Spread.CHANCE);
    return new FunnelPlot(
        new Heading(
            Finding.of(funnel),
            "Recorded domestic abuse crimes per 1,000 people aged 16 and over, by ward",
            "invented figures"),
        funnel);
  }

  static ControlPlot control() {
    double[] months = {
      42, 39, 45, 41, 38, 44, 47, 40, 43, 39, 41, 44, 46, 42, 40, 55, 52, 57, 54, 56, 53, 58, 55, 71
    };
    var names =
        IntStream.range(0, 24).mapToObj(i -> "%02d/%d".formatted(i % 12 + 1, 2023 + i / 12));
    var chart = ControlChart.of(months);
    return new ControlPlot(
        new Heading(
            Finding.of("MARAC cases", chart),
            "Cases heard each month, January 2023 to December 2024",
            "invented figures"),
        names.toList(),
        chart);
  }

  static Pyramid pyramid() {
    String[] ages = {"0-15", "16-24", "25-34", "35-44", "45-54", "55-64", "65+"};
    double[] women = {31_200, 15_100, 21_400, 22_800, 24_100, 26_300, 44_900};
    double[] men = {33_000, 16_000, 20_900, 21_600, 23_000, 25_100, 37_800};
    return new Pyramid(
        new Heading(
            "More than four in ten women are 55 or older",
            "People by age and sex, mid-2024",
            "invented figures"),
        IntStream.range(0, ages.length)
            .mapToObj(
                i -> new Pyramid.Layer(ages[i], Measured.value(women[i]), Measured.value(men[i])))
            .toList());
  }

  static Choropleth map() {
    return new Choropleth(
        new Heading(
            "The rate is highest along the estuary",
            "Recorded crimes per 1,000 people aged 16 and over, by ward",
            "invented figures and areas"),
        Area.fromGeoJson(SQUARES, "code"),
        Map.of(
            "W1", Rate.of(120, 10_000, 1_000).estimate(),
            "W2", Rate.of(270, 10_000, 1_000).estimate(),
            "W3", Measured.suppressed()),
        Map.of("W1", "Riverside", "W2", "Estuary <north>", "W3", "Hill"));
  }

  static final String SQUARES =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": "W1"}, "geometry": {"type": "Polygon",
          "coordinates": [[[-3.0, 53.2], [-2.9, 53.2], [-2.9, 53.3], [-3.0, 53.3], [-3.0, 53.2]]]}},
        {"type": "Feature", "properties": {"code": "W2"}, "geometry": {"type": "MultiPolygon",
          "coordinates": [[[[-2.9, 53.2], [-2.8, 53.2], [-2.8, 53.3], [-2.9, 53.3], [-2.9, 53.2]]],
                          [[[-2.79, 53.28], [-2.77, 53.28], [-2.77, 53.3], [-2.79, 53.28]]]]}},
        {"type": "Feature", "properties": {"code": "W3"}, "geometry": {"type": "Polygon",
          "coordinates": [[[-3.0, 53.1], [-2.8, 53.1], [-2.8, 53.2], [-3.0, 53.2], [-3.0, 53.1]]]}},
        {"type": "Feature", "properties": {"code": "P"}, "geometry": {"type": "Point",
          "coordinates": [-3.0, 53.1]}}]}
      """;

  static Waterfall waterfall() {
    return new Waterfall(
        new Heading(
            "Dispersed homes made up for the refuge rooms that were lost",
            "Bed spaces in safe accommodation, 2024 and 2025",
            "invented figures"),
        "2024",
        61,
        List.of(
            new Waterfall.Step("Refuge", -9),
            new Waterfall.Step("Dispersed homes", 50),
            new Waterfall.Step("Second stage", 4),
            new Waterfall.Step("Closed for repair", -7)),
        "2025");
  }
}
