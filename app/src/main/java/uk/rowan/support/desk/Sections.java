package uk.rowan.support.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The sections of a plan in words, in their order.
final class Sections {

  private Sections() {}

  static List<DeskPage.Section> of(Map<PlanSection, String> sections) {
    return Stream.of(PlanSection.values())
        .filter(sections::containsKey)
        .map(section -> new DeskPage.Section(section.heading(), sections.getOrDefault(section, "")))
        .toList();
  }
}
