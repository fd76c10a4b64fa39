package uk.rowan.measures.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.rowan.measures.Interval;
import uk.rowan.measures.Measured;
import uk.rowan.measures.Method;
import uk.rowan.measures.population.AgeBand;

class ExpectedTests {

  private static final LocalDate MARCH_2024 = LocalDate.of(2024, 3, 31);
  private static final LocalDate MARCH_2025 = LocalDate.of(2025, 3, 31);
  private static final AgeBand ADULTS = AgeBand.parse("16+");

  private static final Prevalence NEW_WOMEN =
      new Prevalence(Questions.NEW, MARCH_2025, Sex.FEMALE, ADULTS, 9.1, new Interval(8.4, 9.8));
  private static final Prevalence OLD_WOMEN =
      new Prevalence(Questions.OLD, MARCH_2024, Sex.FEMALE, ADULTS, 6.6, new Interval(6.0, 7.2));
  private static final Prevalence NEW_2024 =
      new Prevalence(Questions.NEW, MARCH_2024, Sex.FEMALE, ADULTS, 9.5, new Interval(8.8, 10.2));
  private static final Prevalence YOUNG =
      new Prevalence(
          Questions.NEW, MARCH_2025, Sex.ALL, AgeBand.parse("16-19"), 18.2, new Interval(14, 23));
  private static final Survey SURVEY = new Survey(List.of(OLD_WOMEN, NEW_WOMEN, NEW_2024, YOUNG));

  @Test
  void prevalenceTimesPeopleKeepsTheSurveysLimits() {
    var expected = Expected.of(NEW_WOMEN, 150_000).people();

    assertThat(expected.value()).isCloseTo(13_650, within(1e-9));
    assertThat(expected.interval().lower()).isCloseTo(12_600, within(1e-9));
    assertThat(expected.interval().upper()).isCloseTo(14_700, within(1e-9));
    assertThat(expected.method()).isEqualTo(Method.PREVALENCE);
  }

  @Test
  void theLatestSurveyCountsAndNewQuestionsBeforeOld() {
    assertThat(SURVEY.latest(LocalDate.of(2025, 11, 30), Sex.FEMALE, ADULTS).known())
        .contains(NEW_WOMEN);
    assertThat(SURVEY.latest(LocalDate.of(2024, 11, 30), Sex.FEMALE, ADULTS).known())
        .contains(NEW_2024);
    assertThat(SURVEY.latest(LocalDate.of(2023, 11, 30), Sex.FEMALE, ADULTS))
        .isInstanceOf(Measured.NotApplicable.class);
  }

  @Test
  void aRowThatHoldsTheAgesServesAndChildrenAreNotAsked() {
    assertThat(SURVEY.latest(MARCH_2025, Sex.MALE, AgeBand.parse("16-17")).known()).contains(YOUNG);
    assertThat(SURVEY.latest(MARCH_2025, Sex.FEMALE, AgeBand.parse("25-34")).known())
        .contains(NEW_WOMEN);
    assertThat(SURVEY.latest(MARCH_2025, Sex.FEMALE, AgeBand.parse("0-15")).shorthand())
        .isEqualTo("[z]");
  }

  @Test
  void underReportingHasTheSurveysUncertainty() {
    var unknown = Expected.of(NEW_WOMEN, 150_000).unknown(3_000).known().orElseThrow();

    assertThat(unknown.percent().value()).isCloseTo(78.02, within(0.005));
    assertThat(unknown.percent().interval().lower()).isCloseTo(76.19, within(0.005));
    assertThat(unknown.percent().interval().upper()).isCloseTo(79.59, within(0.005));
    assertThat(unknown.note()).isEmpty();
  }

  @Test
  void moreKnownThanExpectedIsSaidAndNotCapped() {
    var unknown = Expected.of(NEW_WOMEN, 1_000).unknown(182).known().orElseThrow();

    assertThat(unknown.percent().value()).isCloseTo(-100, within(1e-9));
    assertThat(unknown.note()).isEqualTo("more known than expected");
  }

  @Test
  void differentQuestionsAreNeverCompared() {
    var now = Expected.of(NEW_WOMEN, 150_000).unknown(3_000).known().orElseThrow();
    var before = Expected.of(OLD_WOMEN, 148_000).unknown(2_900).known().orElseThrow();
    var alike = Expected.of(NEW_2024, 148_000).unknown(2_900).known().orElseThrow();

    assertThat(now.minus(before)).isInstanceOf(Measured.NotApplicable.class);
    assertThat(now.minus(alike).known().orElseThrow().interval().contains(0)).isTrue();
    assertThat(Expected.sum(List.of(Expected.of(NEW_WOMEN, 1), Expected.of(OLD_WOMEN, 1))))
        .isInstanceOf(Measured.NotApplicable.class);
  }

  @Test
  void groupsTogetherAreSurerThanTheirLimitsAdded() {
    var one = Expected.of(NEW_WOMEN, 100_000);
    var sum = Expected.sum(List.of(one, one)).known().orElseThrow().people();

    assertThat(sum.value()).isCloseTo(18_200, within(1e-9));
    assertThat(sum.interval().upper()).isCloseTo(18_200 + 700 * Math.sqrt(2), within(1e-6));
    assertThat(Expected.sum(List.of()).shorthand()).isEqualTo("[z]");
  }

  /// A survey that gives no limits gives a share all the same, and nobody knows how sure it is.
  @Test
  void withoutTheSurveysLimitsThereIsAShareAndNoInterval() {
    var row = new Prevalence(Questions.NEW, MARCH_2025, Sex.FEMALE, ADULTS, 10, Interval.UNBOUNDED);

    var unknown = Expected.of(row, 1_000).unknown(20).known().orElseThrow().percent();

    assertThat(unknown.value()).isCloseTo(80, within(1e-9));
    assertThat(unknown.interval().isBounded()).isFalse();
    assertThat(Expected.of(row, 0).unknown(0).shorthand()).isEqualTo("[z]");
  }

  @Test
  void nobodyExpectedHasNoShareUnknown() {
    assertThat(Expected.of(NEW_WOMEN, 0).unknown(0).shorthand()).isEqualTo("[z]");
  }

  @Test
  void aPrevalenceLiesWithinItsLimits() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Prevalence(
                    Questions.NEW, MARCH_2025, Sex.ALL, ADULTS, 7.8, new Interval(8, 9)));
  }
}
