package uk.rowan.measures.expectation;

import java.util.List;
import uk.rowan.measures.Estimate;
import uk.rowan.measures.Interval;
import uk.rowan.measures.Measured;
import uk.rowan.measures.Method;

/// How many people it must have happened to, were the place like the country: prevalence times
/// people.
public record Expected(Questions questions, Estimate people) {

  /// With the limits of the survey; the people themselves are taken as counted.
  public static Expected of(Prevalence prevalence, double people) {
    if (!(people >= 0)) {
      throw new IllegalArgumentException("there are zero people or more, not " + people);
    }
    return new Expected(
        prevalence.questions(),
        new Estimate(
            prevalence.percent() / 100 * people,
            prevalence.limits().isBounded()
                ? prevalence.limits().times(people / 100)
                : Interval.UNBOUNDED,
            Method.PREVALENCE));
  }

  /// Several groups together, each asked apart: their distances to their limits add up in squares
  /// (Zou and Donner, Statistics in Medicine 27 (2008) 1693-1702). Not applicable where they were
  /// not asked the same questions, or to no group.
  public static Measured<Expected> sum(List<Expected> groups) {
    if (groups.isEmpty()) {
      return Measured.notApplicable("nobody is expected");
    }
    var questions = groups.getFirst().questions();
    if (groups.stream().anyMatch(group -> group.questions() != questions)) {
      return Measured.notApplicable("groups were asked different questions");
    }
    double sum = 0;
    double down = 0;
    double up = 0;
    for (var group : groups) {
      double value = group.people().value();
      sum += value;
      down = Math.hypot(down, value - group.people().interval().lower());
      up = Math.hypot(up, group.people().interval().upper() - value);
    }
    return Measured.value(
        new Expected(
            questions, new Estimate(sum, new Interval(sum - down, sum + up), Method.PREVALENCE)));
  }

  /// The share of them, in per cent, of whom nobody knows, `known` being distinct people. Its
  /// limits are the survey's, and none where it gives none. It is not capped: below zero more are
  /// known than a place like the country would have. Not applicable where none are expected.
  public Measured<UnderReporting> unknown(double known) {
    boolean bounded = people.interval().isBounded();
    if (people.value() == 0 || (bounded && people.interval().lower() <= 0)) {
      return Measured.notApplicable("none are expected");
    }
    if (!(known >= 0)) {
      throw new IllegalArgumentException("zero people or more are known, not " + known);
    }
    var limits =
        bounded
            ? new Interval(
                100 * (1 - known / people.interval().lower()),
                100 * (1 - known / people.interval().upper()))
            : Interval.UNBOUNDED;
    return Measured.value(
        new UnderReporting(
            this,
            known,
            new Estimate(100 * (1 - known / people.value()), limits, Method.PREVALENCE)));
  }
}
