package uk.rowan.measures.expectation;

import java.time.LocalDate;
import uk.rowan.measures.Interval;
import uk.rowan.measures.population.AgeBand;

/// One row of a survey: the share, in per cent, of people of a sex and age to whom it happened in
/// the year that ended then, with the survey's own limits, design effect included.
public record Prevalence(
    Questions questions,
    LocalDate yearEnding,
    Sex sex,
    AgeBand ages,
    double percent,
    Interval limits) {

  public Prevalence {
    if (!(percent >= 0 && percent <= 100) || !limits.contains(percent)) {
      throw new IllegalArgumentException(
          "a prevalence lies between 0 and 100 and within its limits");
    }
  }

  boolean isAbout(Sex wanted, AgeBand band) {
    return (sex == Sex.ALL || sex == wanted) && ages.holds(band);
  }
}
