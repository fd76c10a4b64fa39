package uk.rowan.extracts.synthetic.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static uk.rowan.extracts.synthetic.truth.Examples.HILL;
import static uk.rowan.extracts.synthetic.truth.Examples.YEAR;
import static uk.rowan.extracts.synthetic.truth.Examples.figure;
import static uk.rowan.extracts.synthetic.truth.Examples.heard;
import static uk.rowan.extracts.synthetic.truth.Examples.mention;
import static uk.rowan.extracts.synthetic.truth.Examples.named;
import static uk.rowan.extracts.synthetic.truth.Examples.people;
import static uk.rowan.extracts.synthetic.truth.Examples.town;
import static uk.rowan.extracts.synthetic.truth.Examples.withBme;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.MaracCase;
import uk.rowan.extracts.synthetic.rows.Route;
import uk.rowan.extracts.synthetic.rows.Sex;
import uk.rowan.extracts.synthetic.rows.Sources;
import uk.rowan.extracts.synthetic.rows.Tables;

class MaracMeasuresTests {

  @ParameterizedTest
  @CsvSource({
    "a day within twelve months, 2023-05-10, 2024-05-09, 7, 1",
    "twelve months to the day,   2023-05-10, 2024-05-10, 7, 1",
    "a day too late,             2023-05-10, 2024-05-11, 7, 0",
    "of the same day,            2024-05-10, 2024-05-10, 7, 0",
    "with another perpetrator,   2024-03-10, 2024-05-10, 8, 0"
  })
  void repeatIsReferredWithinTwelveMonthsOfTheLastCaseOfThePair(
      String what, String first, String second, int perpetrator, double repeats) {
    var figures =
        measured(
            heard(first, "2023-12-20", named(1), 7),
            heard(second, "2024-06-01", named(1), perpetrator));

    assertThat(figure(figures, "marac.repeat", "Town").numerator()).as(what).isEqualTo(repeats);
  }

  @Test
  void oneOfSeveralPerpetratorsInCommonIsEnough() {
    var figures =
        measured(
            heard("2024-01-10", "2024-02-01", named(1), 7, List.of(named(8)), List.of(Route.IDVA)),
            heard("2024-05-10", "2024-06-01", named(1), 9, List.of(named(8)), List.of(Route.IDVA)));

    assertThat(figure(figures, "marac.repeat", "Town").numerator()).isEqualTo(1);
    assertThat(figure(figures, "marac.repeat", "Town").value()).isEqualTo(50);
  }

  @Test
  void agenciesThatReferTogetherShareTheCase() {
    // Two cases: one by police alone, one by police, IDVA and housing: 1 + 1/3 of 2 is 66.7 %.
    var figures =
        measured(
            heard("2024-01-10", "2024-02-01", named(1), 7),
            heard(
                "2024-01-10",
                "2024-02-01",
                named(2),
                8,
                List.of(),
                List.of(Route.POLICE, Route.IDVA, Route.HOUSING)));

    assertThat(figure(figures, "marac.source_police", "Town").numerator())
        .isCloseTo(4.0 / 3, within(1e-9));
    assertThat(figure(figures, "marac.source", "Town", "route", "idva").value())
        .isCloseTo(100.0 / 6, within(1e-9));
    assertThat(Objects.requireNonNull(figure(figures, "marac.source", "Town").value()))
        .isCloseTo(100, within(1e-9));
  }

  @Test
  void bmeStandsForAnEthnicityThatWasNotWritten() {
    var figures =
        measured(
            withBme(heard("2024-01-10", "2024-02-01", named(1), 7), true),
            withBme(heard("2024-01-10", "2024-02-01", named(2), 7), false),
            heard("2024-01-10", "2024-02-01", mention(3, null, null, Ethnicity.ROMA, null), 7),
            heard("2024-01-10", "2024-02-01", named(4), 7));

    var minority = figure(figures, "marac.minority", "Town");
    assertThat(minority.numerator()).isEqualTo(2);
    assertThat(minority.denominator()).isEqualTo(3);
    assertThat(figure(figures, "marac.minority_unknown", "Town").value()).isEqualTo(25);
  }

  @Test
  void victimOfTwoCasesIsOneVictim() {
    var man = mention(1, null, Sex.M, null, null);
    var figures =
        measured(
            heard("2024-01-10", "2024-02-01", man, 7),
            heard("2024-05-10", "2024-06-01", man, 7),
            heard("2024-05-10", "2024-06-01", mention(2, null, Sex.F, null, null), 8));

    assertThat(figure(figures, "marac.cases", "Town").value()).isEqualTo(3);
    assertThat(figure(figures, "marac.male", "Town").value()).isEqualTo(50);
  }

  @Test
  void fortyCasesAreExpectedOfTenThousandWomen() {
    var extracts =
        town()
            .with(Tables.POPULATIONS, List.of(people(HILL, 2023, Sex.F, 18, null, 152_000)))
            .with(
                Sources.MARAC_CASES,
                List.of(heard("2024-01-10", "2024-02-01", mention(1, null, null, null, HILL), 7)))
            .done();

    var figures = TrueMeasures.of(extracts, YEAR);

    assertThat(figure(figures, "marac.expected", "Town").value()).isEqualTo(608);
    assertThat(figure(figures, "marac.idva_recommended", "Town").value()).isEqualTo(6.08);
    var rate = figure(figures, "marac.rate_adult_females", "Town");
    assertThat(rate.measure().verdict(rate.interval())).isEqualTo("BELOW");
  }

  private static List<Figure> measured(MaracCase... cases) {
    return TrueMeasures.of(town().with(Sources.MARAC_CASES, List.of(cases)).done(), YEAR);
  }
}
