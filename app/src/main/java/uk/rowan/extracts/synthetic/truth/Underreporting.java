package uk.rowan.extracts.synthetic.truth;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.PoliceIncident;
import uk.rowan.extracts.synthetic.rows.Prevalence;
import uk.rowan.extracts.synthetic.rows.Sex;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.Tables;
import uk.rowan.extracts.synthetic.truth.Figure.Cell;
import uk.rowan.extracts.synthetic.truth.Intervals.Interval;

/// How many of those who must have been harmed, by a survey, the police did not come to know.
final class Underreporting {

  private static final Measure MEASURE = Measure.POLICE_UNDERREPORTING;
  private static final String BREAKDOWN = "sex x age";
  private static final int GROWN = 16;

  /// Expected victims, and the limits the survey gives.
  private record Expected(double persons, double lower, double upper) {

    Expected and(Expected other) {
      return new Expected(persons + other.persons, lower + other.lower, upper + other.upper);
    }

    /// The fewer are expected, the fewer are missing.
    Interval missing(double known) {
      return new Interval(100 * (1 - known / lower), 100 * (1 - known / upper));
    }
  }

  private final Evidence evidence;
  private final Figures figures;
  private final List<Event<PoliceIncident>> victims;

  private Underreporting(Evidence evidence, Figures figures) {
    this.evidence = evidence;
    this.figures = figures;
    victims =
        Evidence.people(
            evidence.events(Sources.POLICE_INCIDENTS, evidence.period(), PoliceIncident::victim));
  }

  static void of(Evidence evidence, Figures figures) {
    new Underreporting(evidence, figures).write();
  }

  /// Over all, every distinct victim is held against everybody expected.
  private void write() {
    var council = evidence.areas().council();
    var all =
        Stream.of(Sex.F, Sex.M)
            .flatMap(sex -> Band.AGE.stream().map(band -> Optional.ofNullable(expected(sex, band))))
            .flatMap(Optional::stream)
            .reduce(Expected::and)
            .orElse(null);
    figure(Cell.all(council), victims.size(), all);
    for (var sex :
        Category.<Event<PoliceIncident>>sexes(event -> evidence.linked().sex(event.who()))) {
      for (var band : Band.AGE) {
        figure(
            new Cell(council, BREAKDOWN, sex.name() + " x " + band.name()),
            count(sex, band),
            sex.isUnknown() ? null : expected(Sex.valueOf(sex.name()), band));
      }
      figure(
          new Cell(council, BREAKDOWN, sex.name() + " x " + Figures.UNKNOWN),
          count(sex, null),
          null);
    }
  }

  private int count(Category<Event<PoliceIncident>> sex, @Nullable Band band) {
    var ages =
        victims.stream()
            .filter(sex.holds())
            .map(event -> Optional.ofNullable(evidence.linked().age(event.who())))
            .toList();
    return Evidence.count(ages, age -> band == null ? age.isEmpty() : band.holds(age.orElse(null)));
  }

  private void figure(Cell cell, double known, @Nullable Expected expected) {
    if (expected == null || expected.persons == 0) {
      figures.notApplicable(MEASURE, cell, null, null, "");
    } else {
      figures.expectation(
          MEASURE, cell, expected.persons - known, expected.persons, expected.missing(known));
    }
  }

  /// None under 16, and where no survey row contains the sex and the band.
  private @Nullable Expected expected(Sex sex, Band band) {
    if (band.from() < GROWN) {
      return null;
    }
    var people =
        evidence.populace().estimated(evidence.areas().council(), sex, band.from(), band.to());
    var survey = survey(sex, band).orElse(null);
    if (people == null || survey == null) {
      return null;
    }
    var lower = survey.lower();
    var upper = survey.upper();
    double each = people.persons() / 100;
    return new Expected(
        survey.perCent() * each,
        (lower == null ? survey.perCent() : lower) * each,
        (upper == null ? survey.perCent() : upper) * each);
  }

  /// The latest year, the new questions before the old; of several bands, the narrowest.
  private Optional<Prevalence> survey(Sex sex, Band band) {
    return evidence.extracts().of(Tables.PREVALENCE).stream()
        .filter(row -> !row.yearEnding().isAfter(evidence.period().last()))
        .filter(row -> row.sex() == sex && row.ageFrom() <= band.from() && end(row) >= band.to())
        .min(
            Comparator.comparing(Prevalence::yearEnding)
                .reversed()
                .thenComparing(row -> !row.newQuestions())
                .thenComparingInt(row -> end(row) - row.ageFrom()));
  }

  private static int end(Prevalence row) {
    var to = row.ageTo();
    return to == null ? Integer.MAX_VALUE : to;
  }
}
