package uk.rowan.referrals.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.foundation.Problem;
import uk.rowan.foundation.TypedDate;
import uk.rowan.people.Birth;
import uk.rowan.people.TypedBirth;

/// What is typed becomes what is meant, or a sentence that says how to mend it.
class AnswersTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  @Test
  void birthIsADateAYearOrAnAge() {
    assertThat(TypedBirth.read(new TypedDate("2", "May", "1991"), "", TODAY))
        .contains(new Birth.Day(LocalDate.of(1991, 5, 2)));
    assertThat(TypedBirth.read(new TypedDate("", "", "1991"), "", TODAY))
        .contains(new Birth.Year(1991));
    assertThat(TypedBirth.read(TypedDate.NOTHING, "34", TODAY)).contains(new Birth.About(1992));
    assertThat(TypedBirth.read(TypedDate.NOTHING, "", TODAY)).contains(Birth.unknown());
  }

  @Test
  @Tag("IN-07")
  void birthInTheFutureOrOnADayThatIsNoneIsAMistake() {
    assertThat(TypedBirth.read(new TypedDate("4", "3", "2026"), "", TODAY)).isEmpty();
    assertThat(TypedBirth.read(new TypedDate("31", "2", "1990"), "", TODAY)).isEmpty();
    assertThat(TypedBirth.read(TypedDate.NOTHING, "old", TODAY)).isEmpty();
  }

  @Test
  void childIsToldOfByAgeOrByDate() {
    assertThat(TypedBirth.read("4 years", TODAY)).contains(new Birth.About(2022));
    assertThat(TypedBirth.read("27/3/2019", TODAY))
        .contains(new Birth.Day(LocalDate.of(2019, 3, 27)));
    assertThat(TypedBirth.read("about four", TODAY)).isEmpty();
  }

  @Test
  @Tag("IN-05")
  void whatOnlyDisguisesTextIsTakenOutAndNamesStayAsWritten() {
    assertThat(Answers.clean("Ro\u202Esa\u200B")).isEqualTo("Rosa");
    assertThat(Answers.clean("Rene\u0301e O\u2019Neil \u00df \u0130 \u0633\u0644\u0645\u0649"))
        .isEqualTo("Ren\u00e9e O\u2019Neil \u00df \u0130 \u0633\u0644\u0645\u0649");
  }

  @Test
  void everyWayToReachSomeoneNeedsWhatItTakes() {
    var problems =
        Mistakes.on(
            Step.CONTACT,
            Answers.NONE.with(
                Step.CONTACT,
                Map.of(
                    "reach",
                    List.of("PHONE", "EMAIL"),
                    "from",
                    List.of("14"),
                    "until",
                    List.of("9"))),
            TODAY);

    assertThat(problems).extracting(Problem::field).containsExactly("phone", "email", "from");
  }

  @Test
  void draftOpensUnderItsOwnTokenAndUnderNoOther() {
    var token = DraftToken.fresh();
    var draft =
        Draft.begun(NOW).with(Step.CONCERN, Map.of("concern", List.of("He \u0001 waits\nfor her")));

    var sealed = token.seal(draft);

    assertThat(DraftToken.of(token.cookie()).open(sealed)).isEqualTo(draft);
    assertThatIllegalStateException().isThrownBy(() -> DraftToken.fresh().open(sealed));
  }

  @Test
  void safeContactIsAskedBeforeAnythingThatCouldBeActedOn() {
    assertThat(Step.PERSON.next(false)).isEqualTo(Step.CONTACT);
    assertThat(Step.RISK.next(true)).isEqualTo(Step.CHECK);
    assertThat(Step.CHECK.before(true)).isEqualTo(Step.RISK);
  }

  @Test
  void quickestWayIsTenQuestionsAtMost() {
    assertThat(java.util.Arrays.stream(Step.values()).filter(Step::asks)).hasSize(10);
  }

  @Test
  void whatIsSaidToBeSafeByThePersonIsSafeAndNothingElse() {
    var answers =
        Answers.NONE
            .with(Step.WHO, Map.of("who", List.of("WORK")))
            .with(
                Step.CONTACT,
                Map.of(
                    "reach",
                    List.of("PHONE"),
                    "phone",
                    List.of("0151 496 0123"),
                    "said",
                    List.of("NO")));

    var told = new ReadAnswers(answers, TODAY).harmed();

    assertThat(told.channels())
        .singleElement()
        .extracting("safe", "hours")
        .containsExactly(uk.rowan.people.Told.Safety.NOT_ASKED, Optional.empty());
  }
}
