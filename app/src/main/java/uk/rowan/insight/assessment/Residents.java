package uk.rowan.insight.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.rowan.insight.measure.People;
import uk.rowan.measures.Measured;
import uk.rowan.measures.population.AgeBand;
import uk.rowan.measures.population.Denominator;
import uk.rowan.measures.population.Populations;
import uk.rowan.measures.population.Populations.Edition;
import uk.rowan.measures.population.Populations.Source;

/// Who lives in each area, by sex.
record Residents(Map<Group, List<Edition>> editions) {

  private static final List<String> SEXES = List.of("F", "M");

  record Group(String area, String sex) {}

  /// What is counted among them in a period.
  Measured<Denominator> over(String area, People people, LocalDate lastDay) {
    return sum(people, sex -> populations(area, sex).then(it -> it.over(lastDay, people.ages())));
  }

  /// The latest year of a source.
  Measured<Denominator> latest(String area, AgeBand ages, Source source) {
    return sum(
        new People("", ages),
        sex ->
            populations(area, sex)
                .then(
                    _ ->
                        of(area, sex).stream()
                            .filter(edition -> edition.source() == source)
                            .max(java.util.Comparator.comparingInt(Edition::year))
                            .map(edition -> edition.population().people(ages))
                            .orElseGet(() -> Measured.notApplicable(none(source)))));
  }

  private interface OfOneSex {
    Measured<Denominator> people(String sex);
  }

  private static Measured<Denominator> sum(People people, OfOneSex each) {
    if (!people.sex().isEmpty()) {
      return each.people(people.sex());
    }
    return each.people("F").with(each.people("M"), (f, m) -> Measured.value(both(f, m)));
  }

  private static Denominator both(Denominator one, Denominator other) {
    var note =
        one.note().equals(other.note()) || other.note().isEmpty()
            ? one.note()
            : one.note().isEmpty() ? other.note() : one.note() + "; " + other.note();
    return new Denominator(one.people() + other.people(), note);
  }

  private Measured<Populations> populations(String area, String sex) {
    if (!SEXES.contains(sex)) {
      return Measured.notApplicable("nobody is counted by this sex");
    }
    var editions = of(area, sex);
    return editions.isEmpty()
        ? Measured.notApplicable("no population is known here")
        : Measured.value(Populations.of(editions));
  }

  private List<Edition> of(String area, String sex) {
    return editions.getOrDefault(new Group(area, sex), List.of());
  }

  private static String none(Source source) {
    return switch (source) {
      case ESTIMATE -> "no estimate";
      case PROJECTION -> "no projection";
    };
  }
}
