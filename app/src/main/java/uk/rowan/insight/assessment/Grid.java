package uk.rowan.insight.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.LongStream;
import uk.rowan.measures.Measured;
import uk.rowan.measures.disclosure.Cell;
import uk.rowan.measures.disclosure.Dimension;
import uk.rowan.measures.disclosure.Frame;
import uk.rowan.measures.disclosure.Known;
import uk.rowan.measures.disclosure.Part;
import uk.rowan.measures.disclosure.Protection;
import uk.rowan.measures.disclosure.Release;
import uk.rowan.measures.disclosure.Rule;
import uk.rowan.measures.disclosure.Table;

/// Counts that hang together, so that they are hidden together: the finest ones, and those
/// published, each a sum of some of them. A published count that is no such sum stands by itself.
final class Grid {

  /// Fractions of an event are counted in parts so small that each is a whole number of them.
  private static final long[] SCALES = {1, 2, 6, 12, 60, 420, 840, 2520, 27720, 360360};

  private static final double SLACK = 1e-6;
  private static final String FINEST = "finest";

  private record Share(Count.Place part, Count.Place whole) {}

  private final SequencedMap<String, Double> leaves = new LinkedHashMap<>();
  private final SequencedMap<Count.Place, Set<String>> sums = new LinkedHashMap<>();
  private final SequencedMap<String, List<Count.Place>> tables = new LinkedHashMap<>();
  private final SequencedMap<Count.Place, Measured<Double>> decided = new LinkedHashMap<>();
  private final List<Set<String>> told = new ArrayList<>();
  private final List<Share> shares = new ArrayList<>();

  void leaf(String name, double count) {
    leaves.merge(name, count, Double::sum);
  }

  /// A count that adds up these leaves, or where it does not, stands by itself; what the leaves add
  /// up to is then taken as told. Whether it did add up.
  boolean sum(Count.Place place, double count, Collection<String> of) {
    if (sums.containsKey(place)) {
      return true;
    }
    var there = new LinkedHashSet<>(of);
    there.retainAll(leaves.keySet());
    double sum = there.stream().mapToDouble(leaves::get).sum();
    if (Math.abs(sum - count) < SLACK) {
      sums.put(place, there);
      return true;
    }
    var alone = place.toString();
    leaf(alone, count);
    sums.put(place, Set.of(alone));
    if (!there.isEmpty()) {
      told.add(there);
    }
    return false;
  }

  /// To be published in a table; the first tables are the most important.
  void publish(String table, Count.Place place) {
    tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(place);
  }

  /// Already published, or hidden.
  void isDecided(Count.Place place, Measured<Double> as) {
    decided.put(place, as);
  }

  /// One is shown as a share of the other.
  void share(Count.Place part, Count.Place whole) {
    shares.add(new Share(part, whole));
  }

  /// Each published count as it may be shown. The names of tables that cannot be are added to
  /// `withheld`.
  Map<Count.Place, Measured<Double>> protect(Rule rule, Collection<String> withheld) {
    if (leaves.isEmpty()) {
      leaf("nothing at all", 0);
    }
    long scale = scale();
    var parts = new LinkedHashMap<Count.Place, String>();
    var dimension = new Dimension(FINEST, List.copyOf(leaves.keySet()), List.of());
    for (var sum : sums.entrySet()) {
      var name = "sum " + parts.size();
      parts.put(sum.getKey(), name);
      dimension = dimension.grouped(name, sum.getValue());
    }
    for (int i = 0; i < told.size(); i++) {
      dimension = dimension.grouped("told " + i, told.get(i));
    }
    var frame = Frame.of(List.of(dimension), scaled(scale).toArray());
    var fitting = fitting(rule, scale);
    var protection = release(frame, parts, fitting, scale).protect(fitting);
    withheld.addAll(protection.report().withheld());
    return shown(protection, parts, scale);
  }

  private Release release(Frame frame, Map<Count.Place, String> parts, Rule rule, long scale) {
    var asked =
        tables.entrySet().stream()
            .map(
                table ->
                    new Table(
                        table.getKey(),
                        table.getValue().stream()
                            .map(place -> name(parts, place))
                            .distinct()
                            .map(name -> new Cell(name, part(frame, name)))
                            .toList()))
            .toList();
    var known = new ArrayList<Known>();
    decided.forEach(
        (place, as) -> {
          var part = part(frame, name(parts, place));
          if (as instanceof Measured.Value<Double>(var shown)) {
            known.add(Known.shown(part, Math.round(shown * scale), rule));
          } else if (frame.count(part) > 0) {
            known.add(Known.hidden(part));
          }
        });
    for (int i = 0; i < told.size(); i++) {
      var part = part(frame, "told " + i);
      known.add(Known.exactly(part, frame.count(part)));
    }
    var compared =
        shares.stream()
            .map(
                share ->
                    new Release.Share(
                        part(frame, name(parts, share.part)),
                        part(frame, name(parts, share.whole))))
            .toList();
    return new Release(frame, asked, compared, known);
  }

  private Map<Count.Place, Measured<Double>> shown(
      Protection protection, Map<Count.Place, String> parts, long scale) {
    var shown = new LinkedHashMap<Count.Place, Measured<Double>>();
    tables.forEach(
        (table, places) ->
            places.forEach(
                place ->
                    shown.put(
                        place,
                        protection
                            .cell(table, name(parts, place))
                            .map(it -> (double) it / scale))));
    return shown;
  }

  private static String name(Map<Count.Place, String> parts, Count.Place place) {
    var name = parts.get(place);
    if (name == null) {
      throw new IllegalArgumentException("not a sum of this grid: " + place);
    }
    return name;
  }

  private static Part part(Frame frame, String name) {
    return frame.part(Map.of(FINEST, name));
  }

  private LongStream scaled(long scale) {
    return leaves.values().stream().mapToLong(count -> Math.round(count * scale));
  }

  private long scale() {
    for (long scale : SCALES) {
      if (leaves.values().stream()
          .allMatch(it -> Math.abs(it * scale - Math.rint(it * scale)) < SLACK)) {
        return scale;
      }
    }
    return SCALES[SCALES.length - 1];
  }

  /// The same rule for counts in parts. What is not rounded is still not.
  private static Rule fitting(Rule rule, long scale) {
    int times = Math.toIntExact(scale);
    return new Rule(
        rule.threshold() * times, rule.base() == 1 ? 1 : rule.base() * times, rule.width() * times);
  }
}
