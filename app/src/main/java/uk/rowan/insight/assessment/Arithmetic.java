package uk.rowan.insight.assessment;

import org.jspecify.annotations.Nullable;
import uk.rowan.insight.measure.Catalogue;
import uk.rowan.insight.measure.Cell;
import uk.rowan.insight.measure.Definition;
import uk.rowan.insight.measure.Figure;
import uk.rowan.insight.measure.Period;
import uk.rowan.measures.Change;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.Measured;
import uk.rowan.measures.Proportion;
import uk.rowan.measures.Rate;
import uk.rowan.measures.population.AgeBand;
import uk.rowan.measures.population.Denominator;
import uk.rowan.measures.population.Populations.Source;

/// What one measure comes to, cell by cell.
final class Arithmetic {

  private final Definition measure;
  private final Catalogue catalogue;
  private final Period period;
  private final Setting setting;
  private final Counts counts;

  Arithmetic(
      Definition measure, Catalogue catalogue, Period period, Setting setting, Counts counts) {
    this.measure = measure;
    this.catalogue = catalogue;
    this.period = period;
    this.setting = setting;
    this.counts = counts;
  }

  Figure figure(Cell cell) {
    return switch (measure.kind()) {
      case COUNT -> count(cell);
      case SHARE -> share(cell);
      case PART -> part(cell);
      case RATE -> rate(cell);
      case CHANGE -> change(cell);
      case NEED -> need(cell);
      case UNDERREPORTING ->
          new Underreporting(measure, period, setting, above()).figure(cell, counts);
      case POPULATION_CHANGE -> populationChange(cell);
      case REPRESENTATION -> representation(cell);
    };
  }

  private Figure count(Cell cell) {
    return counts
        .of(above(), cell)
        .known()
        .map(
            number -> {
              double value = number * measure.each();
              var estimate =
                  measure.exact()
                      ? Estimate.exact(value)
                      : new uk.rowan.measures.Count(value).estimate();
              return figure(cell, value, null, Measured.value(estimate), "");
            })
        .orElseGet(() -> hidden(cell));
  }

  private Figure share(Cell cell) {
    return counts
        .of(above(), cell)
        .with(counts.of(below(), cell), (some, all) -> Measured.value(share(cell, some, all)))
        .known()
        .orElseGet(() -> hidden(cell));
  }

  private Figure share(Cell cell, double some, double all) {
    var proportion = measure.exact() && all > 0 ? exactly(some, all) : estimate(some, all);
    return figure(cell, some, all, proportion, why(proportion));
  }

  private static Measured<Estimate> exactly(double some, double all) {
    return Measured.value(Estimate.exact(100 * some / all));
  }

  /// The parts of events that several share may add up to a whisker more than the whole.
  private static Measured<Estimate> estimate(double some, double all) {
    return new Proportion(Math.min(some, all), all).estimate();
  }

  /// The whole of a division is all whose category is known, and a hundred per cent of it.
  private Figure part(Cell cell) {
    var all = counts.of(below(), cell.whole());
    var some = counts.of(above(), cell);
    if (cell.isUnknown()) {
      return some.known()
          .map(number -> notOf(cell, number, "not known"))
          .orElseGet(() -> hidden(cell));
    }
    var known = counts.of(above(), unknown(cell));
    var part = cell.isWhole() ? some.with(known, (of, less) -> Measured.value(of - less)) : some;
    return part.with(all, (number, whole) -> Measured.value(share(cell, number, whole)))
        .known()
        .orElseGet(() -> hidden(cell));
  }

  private Cell unknown(Cell cell) {
    return new Cell(cell.area(), measure.breakdowns().firstEntry().getKey(), Cell.UNKNOWN);
  }

  private Figure rate(Cell cell) {
    return counts
        .of(above(), cell)
        .known()
        .map(
            events -> {
              var people = people(cell);
              var value =
                  people.then(among -> Rate.of(events, among.people(), measure.per()).estimate());
              return figure(cell, events, people(people), value, note(people, value));
            })
        .orElseGet(() -> hidden(cell));
  }

  private Measured<Denominator> people(Cell cell) {
    if (cell.isUnknown()) {
      return Measured.notApplicable("age not known");
    }
    if (cell.area().equals(Cell.UNKNOWN)) {
      return Measured.notApplicable("nobody is counted outside the areas");
    }
    var among = measure.denominator().among();
    return setting
        .residents()
        .over(cell.area(), cell.isWhole() ? among : among.of(cell.category()), period.to());
  }

  private Figure change(Cell cell) {
    var then = period.before(measure.periodsBack());
    if (!setting.reachesBackTo(then, measure.sources().getFirst())) {
      return figure(
          cell, null, null, Measured.notSubmitted(), "nothing was sent for the period before");
    }
    return counts
        .of(above(), cell)
        .with(counts.of(below(), cell), (now, before) -> Measured.value(change(cell, now, before)))
        .known()
        .orElseGet(() -> hidden(cell));
  }

  private Figure change(Cell cell, double now, double before) {
    var value =
        Change.between(new uk.rowan.measures.Count(before), new uk.rowan.measures.Count(now))
            .map(Change::estimate);
    return figure(cell, now - before, before, value, why(value));
  }

  private Figure need(Cell cell) {
    var people = setting.residents().over(cell.area(), measure.numerator().among(), period.to());
    var number =
        people
            .map(among -> among.people() * measure.each())
            .map(need -> measure.whole() ? Math.rint(need) : need);
    return figure(
        cell, number.known().orElse(null), null, number.map(Estimate::exact), note(people, number));
  }

  private Figure populationChange(Cell cell) {
    var ages = cell.isWhole() ? AgeBand.ALL : AgeBand.parse(cell.category());
    var residents = setting.residents();
    var now = residents.latest(cell.area(), ages, Source.ESTIMATE);
    var change =
        residents
            .latest(cell.area(), ages, Source.PROJECTION)
            .with(now, (later, early) -> Measured.value(later.people() - early.people()));
    var value =
        change.with(
            now,
            (more, of) ->
                of.people() == 0
                    ? Measured.<Estimate>notApplicable("nobody yet")
                    : Measured.value(Estimate.exact(100 * more / of.people())));
    return figure(cell, change.known().orElse(null), people(now), value, note(now, value));
  }

  /// The share of a group among victims whose group is known, over its share of the people.
  private Figure representation(Cell cell) {
    var also = measure.also().get(cell.category());
    var some =
        also == null
            ? counts.of(above(), cell)
            : counts.of(new Count(measure.counted(), 0, also.numerator()), cell.whole());
    var all =
        counts.of(
            also == null ? below() : new Count(measure.counted(), 0, also.denominator()),
            cell.whole());
    return some.with(all, (number, of) -> Measured.value(representation(cell, number, of)))
        .known()
        .orElseGet(() -> hidden(cell));
  }

  private Figure representation(Cell cell, double some, double all) {
    var people = setting.ethnicShare(cell).filter(share -> share > 0);
    Measured<Estimate> value =
        people
            .map(share -> new Proportion(some, all).over(share))
            .orElseGet(() -> Measured.notApplicable("no share of the people is known"));
    return figure(cell, all == 0 ? null : some / all, people.orElse(null), value, why(value));
  }

  private Figure notOf(Cell cell, double number, String why) {
    return figure(cell, number, null, Measured.notApplicable(why), why);
  }

  private Figure hidden(Cell cell) {
    return figure(cell, null, null, Measured.suppressed(), "");
  }

  private Figure figure(
      Cell cell,
      @Nullable Double numerator,
      @Nullable Double denominator,
      Measured<Estimate> value,
      String note) {
    return new Figure(measure, period, cell, numerator, denominator, value, note);
  }

  private static @Nullable Double people(Measured<Denominator> people) {
    return people.known().map(Denominator::people).orElse(null);
  }

  private static String note(Measured<Denominator> people, Measured<?> value) {
    return people.known().map(Denominator::note).filter(it -> !it.isEmpty()).orElse(why(value));
  }

  static String why(Measured<?> value) {
    return switch (value) {
      case Measured.NotApplicable<?>(var why) -> why;
      case Measured.Missing<?>(var why) -> why;
      case Measured.Value<?> _, Measured.NotSubmitted<?> _, Measured.Suppressed<?> _ -> "";
    };
  }

  private Count above() {
    return Count.above(measure, catalogue);
  }

  private Count below() {
    return Count.below(measure, catalogue);
  }
}
