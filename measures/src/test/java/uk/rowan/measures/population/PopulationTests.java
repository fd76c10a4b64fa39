package uk.rowan.measures.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.Measured;
import uk.rowan.measures.population.Populations.Edition;
import uk.rowan.measures.population.Populations.Source;

class PopulationTests {

  private static final Population BANDED =
      Population.of(
          Map.of(
              AgeBand.parse("0-14"), 1_500.0,
              AgeBand.parse("15-19"), 500.0,
              AgeBand.parse("20-64"), 4_500.0,
              AgeBand.parse("65+"), 1_000.0));

  @Test
  void aBandThatFitsNeedsNoAssumption() {
    assertThat(BANDED.people(AgeBand.parse("15-64")))
        .isEqualTo(Measured.value(new Denominator(5_000, "")));
  }

  @Test
  void aBandCutByAnAgeIsSharedOutEvenlyAndSaysSo() {
    assertThat(BANDED.people(AgeBand.parse("16+")))
        .isEqualTo(
            Measured.value(
                new Denominator(
                    400 + 4_500 + 1_000, "ages 15-19 shared out evenly by single year")));
  }

  @Test
  void anOpenBandIsNeverCut() {
    assertThat(BANDED.people(AgeBand.parse("75+"))).isInstanceOf(Measured.Missing.class);
    assertThat(BANDED.people(AgeBand.parse("20-70"))).isInstanceOf(Measured.Missing.class);
  }

  @Test
  void agesThatNobodyCountedAreMissingAndNotZero() {
    var adults = Population.of(Map.of(AgeBand.parse("18-64"), 10.0, AgeBand.parse("70+"), 5.0));

    assertThat(adults.people(AgeBand.ALL)).isInstanceOf(Measured.Missing.class);
    assertThat(adults.people(AgeBand.parse("16-24"))).isInstanceOf(Measured.Missing.class);
    assertThat(adults.people(AgeBand.parse("60-75"))).isInstanceOf(Measured.Missing.class);
  }

  @Test
  void singleYearsAndBandsAgreeWhereAgesAreEven() {
    var single = new TreeMap<AgeBand, Double>();
    for (int age = 0; age < 90; age++) {
      single.put(new AgeBand(age, age), 100.0);
    }
    single.put(AgeBand.from(90), 700.0);

    assertThat(Population.of(single).people(AgeBand.parse("16-24")).known().orElseThrow().people())
        .isCloseTo(900, within(1e-9));
    assertThat(BANDED.people(AgeBand.parse("16-24")).known().orElseThrow().people())
        .isCloseTo(900, within(1e-9));
  }

  @Test
  void bandsThatOverlapAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Population.of(Map.of(AgeBand.parse("0-15"), 1.0, AgeBand.parse("15-19"), 1.0)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Population.of(Map.of(AgeBand.parse("65+"), 1.0, AgeBand.parse("85+"), 1.0)));
  }

  @Test
  void bandsReadAsTheyAreWritten() {
    assertThat(List.of("16-24", "65+", "7", "all"))
        .allSatisfy(words -> assertThat(AgeBand.parse(words)).hasToString(words));
    assertThatIllegalArgumentException().isThrownBy(() -> AgeBand.parse("old"));
  }

  @Test
  void aPeriodIsCountedOverTheEstimateOfItsYearElseTheNearestBefore() {
    var years =
        Populations.of(
            List.of(
                edition(2022, Source.ESTIMATE, 100),
                edition(2024, Source.ESTIMATE, 120),
                edition(2026, Source.PROJECTION, 150)));

    assertThat(over(years, 2024)).isEqualTo(new Denominator(120, ""));
    assertThat(over(years, 2023)).isEqualTo(new Denominator(100, "estimate of 2022"));
    assertThat(over(years, 2026)).isEqualTo(new Denominator(120, "estimate of 2024"));
    assertThat(over(years, 2019)).isEqualTo(new Denominator(100, "estimate of 2022"));
    assertThat(years.expected(2026, AgeBand.ALL).known().orElseThrow())
        .isEqualTo(new Denominator(150, "projection for 2026"));
    assertThat(years.expected(2025, AgeBand.ALL).known().orElseThrow())
        .isEqualTo(new Denominator(120, "estimate of 2024"));
    assertThat(Populations.of(List.of()).over(LocalDate.of(2024, 3, 31), AgeBand.ALL))
        .isInstanceOf(Measured.Missing.class);
  }

  private static Denominator over(Populations years, int year) {
    return years.over(LocalDate.of(year, 11, 30), AgeBand.ALL).known().orElseThrow();
  }

  private static Edition edition(int year, Source source, double people) {
    return new Edition(year, source, Population.of(Map.of(AgeBand.ALL, people)));
  }
}
