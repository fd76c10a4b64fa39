package uk.rowan.insight.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import uk.rowan.measures.Benchmark;

/// A measure as data: what it counts, over what and against what. Changed only by a new version.
///
/// `counted` names the rows that are counted, `of` the count that a change is about. `each` is how
/// much of a need comes with each person, or of a step with each thing counted.
public record Definition(
    String id,
    int version,
    String words,
    String owner,
    Kind kind,
    int per,
    boolean byLocality,
    String counted,
    String of,
    int periodsBack,
    Part numerator,
    Part denominator,
    double each,
    boolean whole,
    boolean exact,
    SequencedMap<String, String> breakdowns,
    Map<String, Also> also,
    @Nullable Target target,
    Polarity polarity,
    boolean aboutPeople,
    List<String> sources) {

  /// What stands above or below the line: in words, as an aggregate over the counted rows, or as
  /// people; `sameAs` is the cell of another measure that this count is too.
  public record Part(String words, String sql, @Nullable People people, @Nullable SameAs sameAs) {

    static final Part NONE = new Part("", "", null, null);

    public People among() {
      if (people == null) {
        throw new IllegalStateException("nobody is named in: " + words);
      }
      return people;
    }
  }

  /// A cell of another measure, in whatever area.
  public record SameAs(String measure, String breakdown, String category) {}

  /// A category that overlaps the others.
  public record Also(String numerator, String denominator) {}

  /// A benchmark and where it comes from.
  public record Target(Benchmark benchmark, String source) {}

  /// Which way is better, where a way is.
  public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEITHER
  }

  public Optional<Benchmark> benchmark() {
    return Optional.ofNullable(target).map(Target::benchmark);
  }

  /// With what it is broken down by; a change by the same as the count that it is about.
  public SequencedMap<String, String> breakdowns(Catalogue catalogue) {
    if (of.isEmpty()) {
      return breakdowns;
    }
    var same = new LinkedHashMap<>(catalogue.measure(of).breakdowns);
    same.keySet().retainAll(breakdowns.keySet());
    return same;
  }

  @Override
  public String toString() {
    return id + " " + version;
  }
}
