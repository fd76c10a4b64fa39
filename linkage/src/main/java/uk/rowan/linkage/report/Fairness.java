package uk.rowan.linkage.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.records.Records;

/// Whether linkage works worse for some people than for others, where it is known who each record
/// is about.
public final class Fairness {

  /// What became of the pairs that have at least one record of a group.
  ///
  /// @param by what divides people: sex, age or origin of name
  /// @param joined pairs that were put together
  /// @param wrong those of them that are of two persons
  /// @param truePairs pairs of one person
  /// @param missed those of them that were not put together
  public record Group(
      String by, String name, int records, long joined, long wrong, long truePairs, long missed) {

    /// The share of joined pairs that are wrong; 0 when none was joined.
    public double falseMatchRate() {
      return joined == 0 ? 0 : (double) wrong / joined;
    }

    /// The share of true pairs that were missed; 0 when there is none.
    public double missedMatchRate() {
      return truePairs == 0 ? 0 : (double) missed / truePairs;
    }
  }

  /// Of very large clusters only so many pairs for each record are looked at.
  private static final int NEIGHBOURS = 50;

  private static final String NOT_KNOWN = "not known";
  private static final int[] AGES = {18, 25, 35, 50, 65};

  private final Linkage linkage;
  private final Records records;
  private final boolean acrossOnly;

  private Fairness(Linkage linkage, boolean acrossOnly) {
    this.linkage = linkage;
    this.records = linkage.records();
    this.acrossOnly = acrossOnly;
  }

  /// The groups by sex, age band and origin of name, as far as the records have these. Age is
  /// counted up to the latest year of birth there is.
  public static List<Group> of(Linkage linkage, boolean acrossOnly) {
    var fairness = new Fairness(linkage, acrossOnly);
    var groups = new ArrayList<Group>();
    int sex = fairness.first(Kind.SEX);
    if (sex >= 0) {
      groups.addAll(fairness.by("sex", row -> fairness.sex(row, sex)));
    }
    int date = fairness.first(Kind.DATE);
    if (date >= 0) {
      int latest = fairness.latestYear(date);
      groups.addAll(fairness.by("age", row -> fairness.age(row, date, latest)));
    }
    int given = fairness.first(Kind.GIVEN_NAME);
    int family = fairness.first(Kind.FAMILY_NAME);
    if (given >= 0 || family >= 0) {
      groups.addAll(fairness.by("origin of name", row -> fairness.origin(row, given, family)));
    }
    return List.copyOf(groups);
  }

  private List<Group> by(String by, IntFunction<String> group) {
    var names = new TreeMap<String, Integer>();
    var numbers = new int[records.size()];
    var sizes = new HashMap<Integer, Integer>();
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = names.computeIfAbsent(group.apply(row), _ -> names.size());
      sizes.merge(numbers[row], 1, Integer::sum);
    }
    var joined = counts(linkage.clusters()::number, records::truth, numbers, names.size());
    var truly = counts(records::truth, linkage.clusters()::number, numbers, names.size());
    var groups = new ArrayList<Group>();
    names.forEach(
        (name, number) ->
            groups.add(
                new Group(
                    by,
                    name,
                    sizes.getOrDefault(number, 0),
                    joined[0][number],
                    joined[1][number],
                    truly[0][number],
                    truly[1][number])));
    return groups;
  }

  /// By group: the pairs that agree in `first`, and those of them that differ in `second`.
  private long[][] counts(
      IntUnaryOperator first, IntUnaryOperator second, int[] groups, int groupCount) {
    var counts = new long[2][groupCount];
    var order = new long[records.size()];
    for (int row = 0; row < order.length; row++) {
      order[row] = (long) first.applyAsInt(row) << 32 | row;
    }
    Arrays.sort(order);
    for (int i = 0; i < order.length; i++) {
      int a = (int) order[i];
      for (int j = i + 1; j < order.length && j <= i + NEIGHBOURS; j++) {
        int b = (int) order[j];
        if (order[i] >>> 32 != order[j] >>> 32) {
          break;
        }
        if (records.truth(a) != 0
            && records.truth(b) != 0
            && !(acrossOnly && records.source(a) == records.source(b))) {
          int differs = second.applyAsInt(a) == second.applyAsInt(b) ? 0 : 1;
          counts[0][groups[a]]++;
          counts[1][groups[a]] += differs;
          if (groups[a] != groups[b]) {
            counts[0][groups[b]]++;
            counts[1][groups[b]] += differs;
          }
        }
      }
    }
    return counts;
  }

  private int first(Kind kind) {
    for (int field = 0; field < records.fields().size(); field++) {
      if (records.fields().get(field).kind() == kind) {
        return field;
      }
    }
    return -1;
  }

  private String text(int row, int field) {
    return field < 0 ? "" : records.values(field).text(records.value(row, field));
  }

  private String sex(int row, int field) {
    return switch (text(row, field)) {
      case "" -> NOT_KNOWN;
      case "f" -> "female";
      case "m" -> "male";
      default -> "other";
    };
  }

  private int latestYear(int field) {
    int latest = 0;
    for (int value = 1; value < records.values(field).size(); value++) {
      latest = Math.max(latest, year(records.values(field).text(value)));
    }
    return latest;
  }

  private static int year(String date) {
    int year = date.isEmpty() ? 0 : Integer.parseInt(date.substring(0, 4));
    return year > 2100 ? 0 : year;
  }

  private String age(int row, int field, int latest) {
    int year = year(text(row, field));
    if (year == 0) {
      return NOT_KNOWN;
    }
    int age = latest - year;
    for (int i = 0; i < AGES.length; i++) {
      if (age < AGES[i]) {
        return i == 0 ? "under 18" : "%d to %d".formatted(AGES[i - 1], AGES[i] - 1);
      }
    }
    return "65 and over";
  }

  private String origin(int row, int given, int family) {
    var origins = Origins.KNOWN;
    var byFamily = origins.get(text(row, family));
    var known = byFamily == null ? origins.get(text(row, given)) : byFamily;
    return known == null ? "not listed" : known;
  }

  private static final class Origins {

    static final Map<String, String> KNOWN = read();

    private static Map<String, String> read() {
      var known = new HashMap<String, String>();
      try (var in = Fairness.class.getResourceAsStream("name-origins.txt")) {
        if (in == null) {
          throw new IllegalStateException("name-origins.txt is not beside its class");
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .forEach(
                  line -> {
                    int colon = line.indexOf(':');
                    for (var name : line.substring(colon + 1).strip().split(" +", -1)) {
                      known.putIfAbsent(name, line.substring(0, colon));
                    }
                  });
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return known;
    }
  }
}
