package uk.rowan.extracts.synthetic.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.rowan.extracts.synthetic.truth.Figure;
import uk.rowan.extracts.synthetic.truth.Period;
import uk.rowan.extracts.synthetic.truth.TrueMeasures;

/// Measuring the invented council gives about the figures of the 2024 needs assessment.
///
/// Counts are planned, so a rate or a change is off only by what blank wards and postcodes
/// misplace, by rounding, one in each locality, and by what a weekend pushes over the ends. A share
/// of n cases is drawn, so its tolerance is about three standard errors, 300 x root of p (1 - p) /
/// n points.
class CalibrationTests {

  private static final long SEED = 2024;
  private static final LocalDate TO = LocalDate.of(2024, 11, 30);
  private static final Partnership PARTNERSHIP =
      Partnership.told(SEED, 370_000, LocalDate.of(2021, 12, 1), TO);
  private static final List<Figure> FIGURES =
      TrueMeasures.of(PARTNERSHIP.extracts(), Period.yearUpTo(TO));

  @ParameterizedTest(name = "{0} {1} {2} {3} is about {4}")
  @CsvSource({
    // Conferences: 537 cases, planned; repeats 32 % and police 67 % of 537: 6 points.
    "marac.rate_16plus,         Dunmere,            none,          all,         179, 6",
    "marac.rate_16plus,         Aldercester,        none,          all,         106, 6",
    "marac.rate_16plus,         Brackport,          none,          all,         350, 15",
    "marac.cases_change,        Dunmere,            none,          all,         7,   3",
    "marac.cases_change,        Aldercester,        none,          all,         -16, 5",
    "marac.cases_change,        Brackport,          none,          all,         38,  6",
    "marac.cases_change,        Nantmoor & Wynfold, none,          all,         8,   4",
    "marac.expected,            Dunmere,            none,          all,         608, 1",
    "marac.repeat,              Dunmere,            none,          all,         32,  6",
    "marac.source_police,       Dunmere,            none,          all,         67,  6",
    "marac.male,                Dunmere,            none,          all,         6,   3.5",
    "marac.disability,          Dunmere,            none,          all,         3,   2.5",
    "marac.lgbt,                Dunmere,            none,          all,         2.5, 2",
    "marac.with_children,       Dunmere,            none,          all,         60,  6.5",
    "marac.minority,            Brackport,          none,          all,         5,   6",
    "marac.harmed_by_under_18,  Dunmere,            none,          all,         3,   4",
    // The council's own change of crimes does not follow from those of its localities.
    "police.incidents_change,   Dunmere,            none,          all,         8,   1.5",
    "police.incidents_change,   Aldercester,        none,          all,         7,   2",
    "police.incidents_change,   Brackport,          none,          all,         22,  2",
    "police.incidents_change,   Nantmoor & Wynfold, none,          all,         0,   2",
    "police.crimes_change,      Dunmere,            none,          all,         -3,  2.5",
    "police.crimes_change,      Aldercester,        none,          all,         -5,  2",
    "police.crimes_change,      Brackport,          none,          all,         6,   2",
    "police.crimes_change,      Nantmoor & Wynfold, none,          all,         -3,  2",
    "police.crime_rate,         Dunmere,            none,          all,         16,  0.5",
    "police.crime_rate,         Aldercester,        none,          all,         12,  0.5",
    "police.crime_rate,         Brackport,          none,          all,         27,  1",
    // 5,900 victims: 2 points.
    "police.ethnicity_missing,  Dunmere,            none,          all,         46,  2",
    "police.relationship,       Dunmere,            relationship,  family,      26,  2.5",
    "iris.referrals,            Dunmere,            none,          all,         169, 4",
    "iris.referrals_change,     Dunmere,            none,          all,         30,  6",
    "iris.sex,                  Dunmere,            sex,           F,           82,  9",
    "iris.relationship,         Dunmere,            relationship,  family,      9,   7",
    "iris.ethnicity_missing,    Dunmere,            none,          all,         17,  9",
    "idva.referrals,            Dunmere,            none,          all,         2613, 20",
    "idva.referrals_change,     Dunmere,            none,          all,         3,   1",
    "idva.referrals_change_2y,  Dunmere,            none,          all,         51,  2",
    "idva.referrals_change_2y,  Brackport,          none,          all,         59,  5",
    "idva.ethnicity_missing,    Dunmere,            none,          all,         44,  3",
    "frontdoor.people,          Dunmere,            none,          all,         6103, 250",
    "frontdoor.people,          Dunmere,            frontdoor_age, 0-17,        3170, 250",
    "frontdoor.people,          Dunmere,            frontdoor_age, 18-24,       351, 80",
    "frontdoor.families,        Dunmere,            none,          all,         18.9, 0.5",
    "frontdoor.source,          Dunmere,            code,          6,           73,  3.5",
    "frontdoor.source,          Dunmere,            code,          2A,          6,   2.5",
    "frontdoor.outcome,         Dunmere,            code,          IAG,         50,  4",
    "frontdoor.outcome,         Dunmere,            code,          SOCIAL_CARE, 28,  3.5",
    "frontdoor.vpa_class,       Dunmere,            code,          DA HIGH,     20,  4",
    "frontdoor.ethnicity_missing_0_17, Dunmere,     none,          all,         19,  2.5",
    "cin.factor,                Dunmere,            factor,        3A,          9,   2",
    "cin.factor,                Dunmere,            factor,        3B,          33,  3",
    "cin.factor,                Dunmere,            factor,        3C,          5,   1.5",
    "housing.owed,              Dunmere,            none,          all,         230, 8",
    "housing.owed_share,        Dunmere,            none,          all,         12.2, 0.5",
    "housing.prevention,        Dunmere,            none,          all,         13.5, 7",
    "accommodation.needed,      Dunmere,            none,          all,         37,  0",
    "accommodation.units,       Dunmere,            unit_type,     DISPERSED,   20,  0",
    "accommodation.units,       Dunmere,            unit_type,     REFUGE,      8,   0",
    "accommodation.bedspaces,   Dunmere,            unit_type,     DISPERSED,   73,  0",
    "accommodation.bedspaces,   Dunmere,            unit_type,     REFUGE,      25,  1",
    "sanctuary.installed,       Dunmere,            none,          all,         51,  3",
    "programme.referrals,       Dunmere,            programme,     Steps,       55,  3",
    "programme.referrals_change, Dunmere,           programme,     Steps,       104, 20",
    "programme.ethnicity_missing, Dunmere,          none,          all,         44,  9",
    "population.change,         Dunmere,            none,          all,         8,   0.1",
    "population.change,         Dunmere,            population_age, 65+,        22,  0.1"
  })
  void assessedFigureIsNearTheAssessments(
      String measure, String area, String breakdown, String category, double about, double off) {
    assertThat(value(measure, area, breakdown, category))
        .as("seed %d", SEED)
        .isCloseTo(about, within(off));
  }

  @Test
  void womenAreTwoThirdsOfVictimsAndMenSevenInTenOfSuspects() {
    double victims = value("police.victims", "Dunmere", "none", "all");
    double suspects = value("police.suspects", "Dunmere", "none", "all");

    assertThat(100 * value("police.victims", "Dunmere", "sex", "F") / victims)
        .isCloseTo(67, within(3.0));
    assertThat(100 * value("police.victims", "Dunmere", "sex", "M") / victims)
        .isCloseTo(27, within(3.5));
    assertThat(100 * value("police.suspects", "Dunmere", "sex", "M") / suspects)
        .isCloseTo(71, within(3.0));
  }

  @Test
  void halfOfVictimsAreFromTwentyFiveToFortyFour() {
    double middle =
        value("police.victims", "Dunmere", "age", "25-34")
            + value("police.victims", "Dunmere", "age", "35-44");

    assertThat(100 * middle / value("police.victims", "Dunmere", "none", "all"))
        .isCloseTo(50, within(4.0));
  }

  @Test
  void partnersAndFormerPartnersAreTwoThirdsOfIncidents() {
    double both =
        value("police.relationship", "Dunmere", "relationship", "partner")
            + value("police.relationship", "Dunmere", "relationship", "ex-partner");

    assertThat(both).isCloseTo(65, within(3.0));
  }

  @Test
  void oldWomenAreThoseWhomThePoliceKnowLeastOf() {
    var measure = "police.underreporting";
    double old = value(measure, "Dunmere", "sex x age", "F x 65+");

    assertThat(old).isGreaterThan(value(measure, "Dunmere", "sex x age", "F x 25-34"));
    assertThat(old).isGreaterThan(value(measure, "Dunmere", "sex x age", "F x 45-54"));
    assertThat(value(measure, "Dunmere", "sex x age", "M x 16-24"))
        .isGreaterThan(value(measure, "Dunmere", "sex x age", "M x 35-44"));
  }

  @Test
  void everyMeasureOfTheContractHasAFigure() {
    assertThat(
            FIGURES.stream()
                .map(figure -> figure.cells(Period.yearUpTo(TO)).getFirst())
                .distinct()
                .collect(Collectors.toList()))
        .hasSize(72)
        .startsWith("marac.cases")
        .endsWith("completeness");
  }

  private static double value(String measure, String area, String breakdown, String category) {
    var cell = new Figure.Cell(area, breakdown, category);
    return FIGURES.stream()
        .filter(figure -> figure.cell().equals(cell))
        .filter(figure -> measure.equals(figure.cells(Period.yearUpTo(TO)).getFirst()))
        .map(figure -> Objects.requireNonNull(figure.value()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + measure + " in " + cell));
  }
}
