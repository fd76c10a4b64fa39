package uk.rowan.measures.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Invented releases: small areas, small numbers, many zeros.
final class Examples {

  private Examples() {}

  /// Areas by groups, both with totals.
  static Release table(SplittableRandom random, int rows, int columns, int most) {
    var frame =
        Frame.of(
            List.of(
                dimension("area", rows).withTotal("all areas"),
                dimension("group", columns).withTotal("all groups")),
            counts(random, rows * columns, most));
    return Release.of(frame, frame.table("area by group", "area", "group"));
  }

  /// Wards in localities by month and by sex, in three tables that share their margins, after an
  /// earlier release of the first months.
  static Release linked(SplittableRandom random, Rule rule) {
    var wards =
        dimension("ward", 4)
            .grouped("Chester", "ward 1", "ward 2")
            .grouped("Northwich", "ward 3", "ward 4")
            .withTotal("council");
    var months = dimension("month", 3).withTotal("quarter");
    var sex = Dimension.of("sex", "F", "M").withTotal("all");
    var frame = Frame.of(List.of(wards, months, sex), counts(random, 24, 40));
    var release =
        Release.of(
            frame,
            frame.table("ward by month", "ward", "month"),
            frame.table("ward by sex", "ward", "sex"),
            frame.table("month by sex", "month", "sex"));
    var earlier = frame.part(Map.of("month", "month 1"));
    long count = frame.count(earlier);
    return rule.isSmall(count)
        ? release.after(Known.hidden(earlier))
        : release.after(Known.shown(earlier, rule.rounded(count), rule));
  }

  static Dimension dimension(String name, int leaves) {
    return new Dimension(
        name, IntStream.rangeClosed(1, leaves).mapToObj(i -> name + " " + i).toList(), List.of());
  }

  static long[] counts(SplittableRandom random, int cells, int most) {
    var counts = new ArrayList<Long>();
    for (int i = 0; i < cells; i++) {
      double size = random.nextDouble();
      counts.add(random.nextInt(6) == 0 ? 0 : (long) (size * size * most));
    }
    return counts.stream().mapToLong(Long::longValue).toArray();
  }
}
