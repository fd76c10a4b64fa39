package uk.rowan.insight.assessment;

import java.util.ArrayList;
import java.util.List;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;
import uk.rowan.insight.measure.Figure;
import uk.rowan.insight.measure.People;
import uk.rowan.insight.measure.Period;
import uk.rowan.measures.Measured;
import uk.rowan.measures.expectation.Expected;
import uk.rowan.measures.expectation.Sex;
import uk.rowan.measures.expectation.Survey;
import uk.rowan.measures.expectation.UnderReporting;
import uk.rowan.measures.population.AgeBand;

/// Of how many victims the police do not know, were the place like the country.
final class Underreporting {

  /// Everybody whom surveys ask, in the bands of the breakdown.
  private static final List<AgeBand> ASKED =
      List.of(
          new AgeBand(16, 24),
          new AgeBand(25, 34),
          new AgeBand(35, 44),
          new AgeBand(45, 54),
          new AgeBand(55, 64),
          AgeBand.from(65));

  private final Definition measure;
  private final Period period;
  private final Setting setting;
  private final Count victims;

  Underreporting(Definition measure, Period period, Setting setting, Count victims) {
    this.measure = measure;
    this.period = period;
    this.setting = setting;
    this.victims = victims;
  }

  Figure figure(Cell cell, Counts counts) {
    var expected = cell.isWhole() ? everybody(cell.area()) : group(cell);
    var number = counts.of(victims, cell);
    if (expected.known().isPresent() && number.known().isEmpty()) {
      return new Figure(measure, period, cell, null, null, Measured.suppressed(), "");
    }
    var unknown = expected.then(of -> number.then(of::unknown));
    var people = expected.known().map(of -> of.people().value());
    return new Figure(
        measure,
        period,
        cell,
        people.flatMap(of -> number.known().map(known -> of - known)).orElse(null),
        people.orElse(null),
        unknown.map(UnderReporting::percent),
        unknown.known().map(UnderReporting::note).orElse(Arithmetic.why(unknown)));
  }

  private Measured<Expected> group(Cell cell) {
    var sides = cell.sides();
    if (sides.containsValue(Cell.UNKNOWN)) {
      return Measured.notApplicable("sex or age not known");
    }
    return group(
        cell.area(), sides.firstEntry().getValue(), AgeBand.parse(sides.lastEntry().getValue()));
  }

  private Measured<Expected> group(String area, String sex, AgeBand ages) {
    if (ages.from() < Survey.YOUNGEST) {
      return Measured.notApplicable("surveys ask nobody under 16");
    }
    return setting
        .survey()
        .latest(period.to(), sex.equals("F") ? Sex.FEMALE : Sex.MALE, ages)
        .with(
            setting.residents().over(area, new People(sex, ages), period.to()),
            (row, people) -> Measured.value(Expected.of(row, people.people())));
  }

  /// All groups of both sexes for which there is a survey and a population.
  private Measured<Expected> everybody(String area) {
    var groups = new ArrayList<Expected>();
    for (var sex : List.of("F", "M")) {
      groups.addAll(asked(area, sex));
    }
    return Expected.sum(groups);
  }

  /// By age where all ages are known; else all ages at once; else those that are known.
  private List<Expected> asked(String area, String sex) {
    var bands = ASKED.stream().flatMap(ages -> group(area, sex, ages).known().stream()).toList();
    if (bands.size() == ASKED.size()) {
      return bands;
    }
    return group(area, sex, AgeBand.from(Survey.YOUNGEST)).known().map(List::of).orElse(bands);
  }
}
