package uk.rowan.support.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;
import uk.rowan.foundation.TypedDates;

/// A safety plan, as typed. `before` is the edition it was written from.
public record PlanForm(
    @Nullable String before, @Nullable Map<String, String> section, @Nullable TypedDate review) {

  static final int MOST = 2_000;

  sealed interface Read {
    record Good(int before, Map<PlanSection, String> sections, LocalDate review) implements Read {
      @Override
      public String toString() {
        return "Good[" + before + "]";
      }
    }

    record Bad(List<Problem> problems) implements Read {}
  }

  static PlanForm of(@Nullable Plan plan, LocalDate review) {
    var sections = new java.util.HashMap<String, String>();
    if (plan != null) {
      plan.sections().forEach((section, words) -> sections.put(section.name(), words));
    }
    return new PlanForm(
        String.valueOf(plan == null ? 0 : plan.edition()), sections, TypedDates.of(review));
  }

  public String words(String code) {
    return section == null ? "" : section.getOrDefault(code, "");
  }

  Read read(LocalDate today) {
    var problems = new ArrayList<Problem>();
    var sections = new EnumMap<PlanSection, String>(PlanSection.class);
    for (var one : PlanSection.values()) {
      var words = words(one.name()).strip();
      if (words.length() > MOST) {
        problems.add(
            new Problem(
                "section[%s]".formatted(one.name()),
                one.heading() + " must be 2,000 characters or fewer"));
      }
      if (!words.isEmpty()) {
        sections.put(one, words);
      }
    }
    if (sections.isEmpty()) {
      problems.add(
          new Problem(
              "section[%s]".formatted(PlanSection.NOW.name()),
              "Enter at least one part of the plan"));
    }
    var day = TypedDates.read(review);
    if (day.isEmpty() || !day.get().isAfter(today)) {
      problems.add(new Problem("review", "Enter a day after today on which to look at it again"));
    }
    return problems.isEmpty()
        ? new Read.Good(edition(), sections, day.orElseThrow())
        : new Read.Bad(List.copyOf(problems));
  }

  /// Without one it is from an edition that nobody made.
  private int edition() {
    return before != null && before.matches("[0-9]{1,6}") ? Integer.parseInt(before) : -1;
  }

  @Override
  public String toString() {
    return "PlanForm";
  }
}
