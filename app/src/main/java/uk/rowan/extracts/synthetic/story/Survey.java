package uk.rowan.extracts.synthetic.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Prevalence;
import uk.rowan.extracts.synthetic.rows.Sex;

/// What an invented survey of crime says of how many were harmed in the last year: of the size that
/// national surveys find, highest for the young, with new questions finding two thirds more.
final class Survey {

  private static final String NAME = "Crime survey";
  private static final double NEW_QUESTIONS = 5.0 / 3;

  /// Age from, age to (0 = and over), per cent of women, per cent of men.
  private static final double[][] BANDS = {
    {16, 24, 9.2, 4.9},
    {25, 34, 7.6, 3.4},
    {35, 44, 7.1, 3.3},
    {45, 54, 6.6, 3.4},
    {55, 64, 5.4, 2.9},
    {65, 0, 3.1, 1.8}
  };

  private Survey() {}

  /// One for every year that ended with March; the new questions came with the last.
  static List<Prevalence> between(LocalDate from, LocalDate to) {
    var survey = new ArrayList<Prevalence>();
    var first = from.withMonth(3).withDayOfMonth(31);
    for (var year = first; !year.isAfter(to); year = year.plusYears(1)) {
      boolean last = year.plusYears(1).isAfter(to);
      add(survey, year, false);
      if (last) {
        add(survey, year, true);
      }
    }
    return survey;
  }

  private static void add(List<Prevalence> survey, LocalDate year, boolean questions) {
    for (var band : BANDS) {
      var to = band[1] == 0 ? null : (Integer) (int) band[1];
      survey.add(row(year, questions, Sex.F, (int) band[0], to, band[2]));
      survey.add(row(year, questions, Sex.M, (int) band[0], to, band[3]));
    }
  }

  private static Prevalence row(
      LocalDate year, boolean questions, Sex sex, int from, @Nullable Integer to, double perCent) {
    double found = tenths(questions ? perCent * NEW_QUESTIONS : perCent);
    double margin = sex == Sex.F ? 0.12 : 0.18;
    return new Prevalence(
        NAME,
        questions,
        year,
        sex,
        from,
        to,
        found,
        tenths(found * (1 - margin)),
        tenths(found * (1 + margin)));
  }

  /// As it is published: to one decimal.
  private static double tenths(double value) {
    return StrictMath.rint(value * 10) / 10;
  }
}
