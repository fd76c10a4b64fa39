package uk.rowan.extracts.synthetic.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.People;
import uk.rowan.extracts.synthetic.rows.People.Kind;
import uk.rowan.extracts.synthetic.rows.Sex;

/// How many people live where, as the statistics office would say: estimates by single year of age
/// in wards, the census by ethnicity in wards, projections by five years of age for the council.
final class Peopling {

  private static final int OLDEST = 90;
  private static final List<Sex> SEXES = List.of(Sex.F, Sex.M);

  /// The people of an age group, in parts of a thousand, by the age at which the group begins: 81 %
  /// are 16 or over and 79 % are adults, as the assessment's rates and its 608 expected cases
  /// imply.
  private static final double[][] AGES = {
    {0, 189}, {16, 21}, {18, 76}, {25, 245}, {45, 257}, {65, 212}, {OLDEST + 1, 0}
  };

  /// Women are 52 % of adults (152,000 of 292,000).
  private static final double WOMEN = 0.52;

  /// Growth a year: 9 % in ten years until now, 8 % in the next ten, 22 % of those over 64.
  private static final double PAST_GROWTH = 1.0087;

  private static final double FUTURE_GROWTH = 0.08 / 10;
  private static final double FUTURE_GROWTH_OF_OLD = 0.22 / 10;
  private static final int YEARS_PROJECTED = 10;

  private final Geography geography;
  private final long population;
  private final int latest;

  /// `latest` is the year of the newest estimate, in which `population` people live here.
  Peopling(Geography geography, long population, int latest) {
    this.geography = geography;
    this.population = population;
    this.latest = latest;
  }

  List<People> from(int earliest) {
    var people = new ArrayList<People>();
    for (int year = Math.min(earliest, latest); year <= latest; year++) {
      estimate(year, people);
    }
    for (int year = latest + 1; year <= latest + YEARS_PROJECTED; year++) {
      project(year, people);
    }
    census(people);
    return people;
  }

  private void estimate(int year, List<People> people) {
    double all = population * StrictMath.pow(PAST_GROWTH, year - latest);
    var owed = new Remainder();
    for (int ward = 0; ward < geography.wards().size(); ward++) {
      for (var sex : SEXES) {
        for (int age = 0; age <= OLDEST; age++) {
          long persons = owed.whole(all * geography.share(ward) * share(sex, age));
          people.add(row(ward, year, sex, age, age == OLDEST ? null : age, persons));
        }
      }
    }
  }

  private People row(int ward, int year, Sex sex, int from, @Nullable Integer to, long n) {
    var code = geography.wards().get(ward).code();
    return new People(code, year, sex, from, to, null, n, Kind.ESTIMATE);
  }

  private void project(int year, List<People> people) {
    var owed = new Remainder();
    for (var sex : SEXES) {
      for (int from = 0; from <= OLDEST; from += 5) {
        double persons = 0;
        for (int age = from; age < Math.min(from + 5, OLDEST + 1); age++) {
          persons += population * share(sex, age) * growth(age, year - latest);
        }
        people.add(
            new People(
                Geography.COUNCIL,
                year,
                sex,
                from,
                from == OLDEST ? null : from + 4,
                null,
                owed.whole(persons),
                Kind.PROJECTION));
      }
    }
  }

  private static double growth(int age, int years) {
    double old = share(65, OLDEST);
    double ofYounger = (FUTURE_GROWTH - old * FUTURE_GROWTH_OF_OLD) / (1 - old);
    return 1 + years * (age >= 65 ? FUTURE_GROWTH_OF_OLD : ofYounger);
  }

  private void census(List<People> people) {
    int year = latest - Math.floorMod(latest - 1, 10);
    double all = population * StrictMath.pow(PAST_GROWTH, year - latest);
    var owed = new Remainder();
    for (int ward = 0; ward < geography.wards().size(); ward++) {
      var code = geography.wards().get(ward).code();
      for (var sex : SEXES) {
        double here = all * geography.share(ward) * (sex == Sex.F ? WOMEN : 1 - WOMEN);
        for (var ethnicity : Ethnicity.values()) {
          long persons = owed.whole(here * Ethnicities.share(ethnicity, geography.locality(ward)));
          people.add(new People(code, year, sex, 0, null, ethnicity, persons, Kind.CENSUS));
        }
      }
    }
  }

  private static double share(Sex sex, int age) {
    return share(age, age) * (sex == Sex.F ? WOMEN : 1 - WOMEN);
  }

  /// The part of all people who are of these ages; within a group every year holds as many.
  private static double share(int from, int to) {
    double share = 0;
    for (int group = 0; group + 1 < AGES.length; group++) {
      double first = Math.max(from, AGES[group][0]);
      double after = Math.min(to + 1.0, AGES[group + 1][0]);
      share +=
          Math.max(0, after - first)
              * (AGES[group][1] / 1000)
              / (AGES[group + 1][0] - AGES[group][0]);
    }
    return share;
  }
}
