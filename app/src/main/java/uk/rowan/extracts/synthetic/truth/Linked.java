package uk.rowan.extracts.synthetic.truth;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Ethnicity.Group;
import uk.rowan.extracts.synthetic.rows.Extracts;
import uk.rowan.extracts.synthetic.rows.Row;
import uk.rowan.extracts.synthetic.rows.Sex;
import uk.rowan.extracts.synthetic.rows.Source;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.Ward;

/// Everybody's mentions in all the files: what one row does not say, the nearest in time may.
final class Linked {

  private final Map<Integer, List<Seen>> mentions = new HashMap<>();

  Linked(Extracts extracts) {
    Sources.OF_PEOPLE.forEach(source -> add(extracts, source));
  }

  private <R extends Row> void add(Extracts extracts, Source<R> source) {
    int line = 1;
    for (var row : extracts.of(source)) {
      line++;
      for (var mention : row.mentions()) {
        mentions
            .computeIfAbsent(mention.person(), person -> new ArrayList<>(2))
            .add(Seen.in(source.file(), line, row, mention));
      }
    }
  }

  @Nullable Sex sex(Seen seen) {
    return known(seen, Seen::sex);
  }

  @Nullable Group group(Seen seen) {
    return known(seen, Seen::group);
  }

  @Nullable Boolean minority(Seen seen) {
    return known(seen, Seen::minority);
  }

  @Nullable Ward ward(Seen seen) {
    return known(seen, Seen::ward);
  }

  /// In whole years on the day of the event.
  @Nullable Integer age(Seen seen) {
    var dob = known(seen, Seen::dob);
    return dob == null
        ? null
        : (Integer) (int) ChronoUnit.YEARS.between(dob, seen.at().toLocalDate());
  }

  /// From the row itself, else from the person's nearest mention that says it; of two as near, the
  /// earlier.
  private <T> @Nullable T known(Seen seen, Function<Seen, @Nullable T> what) {
    var own = what.apply(seen);
    if (own != null) {
      return own;
    }
    return mentions.getOrDefault(seen.person(), List.of()).stream()
        .filter(other -> what.apply(other) != null)
        .min(
            Comparator.comparing((Seen other) -> apart(other, seen.at()))
                .thenComparing(Seen.IN_ORDER))
        .map(what)
        .orElse(null);
  }

  private static Duration apart(Seen seen, LocalDateTime at) {
    return Duration.between(seen.at(), at).abs();
  }
}
