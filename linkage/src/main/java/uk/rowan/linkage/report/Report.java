package uk.rowan.linkage.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.rowan.linkage.Comparison;
import uk.rowan.linkage.Explanation;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.pairs.Comparer;
import uk.rowan.linkage.pairs.Edges;

/// What a linkage did, as a page for people: what each field says, how the weights lie, how the
/// pairs nearest to the threshold came about, and, where the truth is known, how right it is and
/// for whom it is worse. It shows no value of any record.
public final class Report {

  private static final int BINS = 80;
  private static final int EXAMPLES = 6;
  private static final int LOOKED_AT = 200_000;

  private final Linkage linkage;
  private final @Nullable Quality quality;
  private final List<Fairness.Group> fairness;
  private final Page page = new Page("Linkage report");

  private Report(Linkage linkage, @Nullable Quality quality, List<Fairness.Group> fairness) {
    this.linkage = linkage;
    this.quality = quality;
    this.fairness = fairness;
  }

  /// The page; `quality` is null and `fairness` empty where the truth is not known.
  public static String html(
      Linkage linkage, @Nullable Quality quality, List<Fairness.Group> fairness) {
    return new Report(linkage, quality, fairness).html();
  }

  private String html() {
    summary();
    fields();
    weights();
    nearest();
    sizes();
    if (quality != null) {
      quality(quality);
    }
    if (!fairness.isEmpty()) {
      fairness();
    }
    return page.html();
  }

  private void summary() {
    var edges = linkage.edges();
    page.table(
        List.of("", ""),
        List.of(
            List.of("Records", whole(linkage.records().size())),
            List.of("Pairs compared", whole(edges.compared())),
            List.of("Pairs with a weight of -5 or more", whole(edges.size())),
            List.of("Persons", whole(linkage.clusters().count())),
            List.of("Refused joins, for review", whole(linkage.clusters().refusals().size())),
            List.of(
                "Two records at random are one person: one in",
                whole(Math.round(1 / linkage.model().prior()))),
            List.of("Threshold (probability)", decimal(linkage.model().threshold(), 3)),
            List.of("Threshold (weight in bits)", decimal(linkage.model().thresholdWeight(), 2))));
  }

  private void fields() {
    page.heading("What each field says")
        .note(
            "Each level of agreement adds its weight, the binary logarithm of m / u: m is how often records of one person"
                + " agree so, u how often records of two persons do. A rare value adds more, a common one less. The last"
                + " number is the share of this level among the pairs with a weight of -5 or more.");
    var frequencies = frequencies();
    for (int field = 0; field < linkage.model().comparisons().size(); field++) {
      var comparison = linkage.model().comparisons().get(field);
      page.smallHeading(comparison.field().name());
      page.chart(
          Chart.bars(
              "Weights of " + comparison.field().name(), bars(comparison, frequencies[field])));
    }
  }

  private static List<Chart.Bar> bars(Comparison comparison, double[] frequencies) {
    var bars = new ArrayList<Chart.Bar>();
    for (int level = 1; level <= comparison.levels().size(); level++) {
      var of = comparison.levels().get(level - 1);
      bars.add(
          new Chart.Bar(
              of.name(),
              of.weight(),
              "%s  m %s  u %s  %s%%"
                  .formatted(
                      decimal(of.weight(), 2),
                      brief(of.m()),
                      brief(of.u()),
                      decimal(100 * frequencies[level], 1))));
    }
    return bars;
  }

  /// The share of each level, by field, among the edges where it is known.
  private double[][] frequencies() {
    int fields = linkage.model().comparisons().size();
    var counts = new double[fields][16];
    var comparer = new Comparer(linkage.records());
    var edges = linkage.edges();
    int every = Math.max(1, edges.size() / LOOKED_AT);
    for (int edge = 0; edge < edges.size(); edge += every) {
      long pattern = comparer.pattern(edges.a(edge), edges.b(edge));
      for (int field = 0; field < fields; field++) {
        counts[field][Comparer.level(pattern, field)]++;
      }
    }
    for (double[] of : counts) {
      double known = Arrays.stream(of).sum() - of[0];
      for (int level = 0; level < of.length; level++) {
        of[level] = known == 0 ? 0 : of[level] / known;
      }
    }
    return counts;
  }

  private void weights() {
    var edges = linkage.edges();
    double high = 10;
    for (int edge = 0; edge < edges.size(); edge++) {
      high = Math.max(high, edges.weight(edge));
    }
    var bins = new double[BINS];
    for (int edge = 0; edge < edges.size(); edge++) {
      double share = (edges.weight(edge) - Edges.LEAST) / (high - Edges.LEAST);
      bins[Math.clamp((int) (share * BINS), 0, BINS - 1)]++;
    }
    page.heading("How the weights lie")
        .note(
            "Pairs by weight; the broken line is the threshold. Two clear hills with a valley between are a good sign.")
        .chart(
            Chart.columns(
                "Distribution of weights",
                bins,
                Edges.LEAST,
                high,
                linkage.model().thresholdWeight()));
  }

  /// Waterfalls of the pairs nearest to the threshold, values left out.
  private void nearest() {
    var edges = linkage.edges();
    double threshold = linkage.model().thresholdWeight();
    var nearest = new ArrayList<Integer>();
    for (int edge = 0; edge < edges.size(); edge++) {
      if (Math.abs(edges.weight(edge) - threshold) < 0.5) {
        nearest.add(edge);
        if (nearest.size() == EXAMPLES) {
          break;
        }
      }
    }
    if (nearest.isEmpty()) {
      return;
    }
    page.heading("Some pairs near the threshold")
        .note("Every weight is the sum of its parts. The values themselves are not shown.");
    for (int edge : nearest) {
      var explanation = linkage.explain(edges.a(edge), edges.b(edge));
      page.smallHeading(
          "Weight %s, probability %s"
              .formatted(decimal(explanation.weight(), 2), decimal(explanation.probability(), 3)));
      page.chart(Chart.bars("Parts of a weight", waterfall(explanation)));
    }
  }

  private static List<Chart.Bar> waterfall(Explanation explanation) {
    var bars = new ArrayList<Chart.Bar>();
    bars.add(
        new Chart.Bar(
            "two records at random", explanation.prior(), decimal(explanation.prior(), 2)));
    for (var part : explanation.parts()) {
      bars.add(
          new Chart.Bar(
              part.field().name() + ": " + part.level(),
              part.agreement(),
              decimal(part.agreement(), 2)));
      if (part.rarity() != 0) {
        bars.add(
            new Chart.Bar(
                part.rarity() > 0 ? "rare" : "common", part.rarity(), decimal(part.rarity(), 2)));
      }
    }
    return bars;
  }

  private void sizes() {
    var counts = new int[linkage.clusters().count() + 1];
    for (int row = 0; row < linkage.records().size(); row++) {
      counts[linkage.clusters().number(row)]++;
    }
    var bySize = new int[11];
    for (int number = 1; number < counts.length; number++) {
      bySize[Math.min(10, counts[number])]++;
    }
    var bars = new ArrayList<Chart.Bar>();
    for (int size = 1; size <= 10; size++) {
      bars.add(
          new Chart.Bar(
              size == 10 ? "10 or more" : Integer.toString(size),
              bySize[size],
              whole(bySize[size])));
    }
    page.heading("Persons by number of records")
        .chart(Chart.bars("Persons by number of records", bars));
  }

  private void quality(Quality quality) {
    page.heading("How right it is")
        .note("Counted in pairs, where it is known who each record is about.")
        .table(
            List.of("", "Precision", "Recall", "F1"),
            List.of(
                row(
                    "Pairs from weight " + decimal(quality.best().weight(), 2) + " (the best)",
                    quality.best()),
                row("Persons as joined", quality.clusters())));
    double low = Edges.LEAST;
    double high = quality.byThreshold().isEmpty() ? 10 : quality.byThreshold().getFirst().weight();
    page.chart(
        Chart.curves(
            "Precision and recall by threshold",
            List.of(
                new Chart.Curve("precision", "#1d70b8", points(quality, true)),
                new Chart.Curve("recall", "#b1400f", points(quality, false))),
            low,
            Math.max(low + 1, high)));
  }

  private static List<double[]> points(Quality quality, boolean precision) {
    return quality.byThreshold().stream()
        .map(at -> new double[] {at.weight(), precision ? at.precision() : at.recall()})
        .toList();
  }

  private static List<String> row(String words, Quality.At at) {
    return List.of(words, decimal(at.precision(), 4), decimal(at.recall(), 4), decimal(at.f1(), 4));
  }

  private void fairness() {
    page.heading("Whether it is worse for some")
        .note(
            "Shares of wrong among joined pairs and of missed among true pairs, for pairs with at least one record of the"
                + " group. Age is counted up to the latest year of birth in the records; the origin of a name is looked up in"
                + " a short list and says nothing about a person.")
        .table(
            List.of("Group", "Records", "Joined pairs", "Wrong", "True pairs", "Missed"),
            fairness.stream()
                .map(
                    group ->
                        List.of(
                            group.by() + ": " + group.name(),
                            whole(group.records()),
                            whole(group.joined()),
                            decimal(100 * group.falseMatchRate(), 2) + "%",
                            whole(group.truePairs()),
                            decimal(100 * group.missedMatchRate(), 2) + "%"))
                .toList());
  }

  private static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String decimal(double number, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", number);
  }

  private static String brief(double probability) {
    return probability >= 0.001
        ? decimal(probability, 4)
        : String.format(Locale.ROOT, "%.1e", probability);
  }
}
