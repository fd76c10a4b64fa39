package uk.rowan.support.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import uk.rowan.foundation.StaffId;

/// One edition of a safety plan. A new one never changes those before it.
record Plan(
    int edition, Map<PlanSection, String> sections, LocalDate reviewOn, Instant at, StaffId by) {

  /// Between the sections in what is sealed, and between the name of one and its words.
  private static final String SEPARATOR = "\u001f";

  private static final String NAMED = "\u001e";

  Plan {
    sections = Map.copyOf(sections);
  }

  static String join(Map<PlanSection, String> sections) {
    return sections.entrySet().stream()
        .map(
            it ->
                it.getKey().name()
                    + NAMED
                    + it.getValue().replace(SEPARATOR, " ").replace(NAMED, " "))
        .collect(Collectors.joining(SEPARATOR));
  }

  /// Words without the name of a section belong to the first.
  static Map<PlanSection, String> split(String words) {
    var sections = new EnumMap<PlanSection, String>(PlanSection.class);
    for (var part : words.split(SEPARATOR, -1)) {
      int named = part.indexOf(NAMED);
      sections.put(
          named < 0 ? PlanSection.NOW : PlanSection.valueOf(part.substring(0, named)),
          part.substring(named + 1));
    }
    return sections;
  }

  @Override
  public String toString() {
    return "Plan[" + edition + "]";
  }
}
