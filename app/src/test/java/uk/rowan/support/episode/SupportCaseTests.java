package uk.rowan.support.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.support.CaseId;
import uk.rowan.support.ClosureReason;

class SupportCaseTests {

  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 7);
  private static final StaffId AMA = new StaffId(UUID.randomUUID());
  private static final StaffId BEA = new StaffId(UUID.randomUUID());

  @Test
  void caseKeepsItsVersionUntilItIsWrittenDown() {
    var open = waiting().assignTo(AMA);

    assertThat(open.version()).isEqualTo(1);
    assertThat(open.worker()).isEqualTo(AMA);
  }

  @Test
  void caseIsNotHandedOverToWhoeverHasIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> waiting().assignTo(AMA).handOverTo(AMA))
        .withMessageContaining("already worked by");
  }

  @Test
  void handedOverCaseStaysTheSameEpisode() {
    var before = waiting().assignTo(AMA);

    var after = before.handOverTo(BEA);

    assertThat(after.episode()).isEqualTo(before.episode());
    assertThat(after.worker()).isEqualTo(BEA);
  }

  @Test
  void caseCannotCloseBeforeItWasOpened() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> waiting().close(ClosureReason.PLANNED, AMA, TUESDAY.minusSeconds(1), null))
        .withMessageContaining("before it was opened");
  }

  @Test
  void followUpComesAfterTheClosing() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> waiting().close(ClosureReason.PLANNED, AMA, TUESDAY, LocalDate.of(2026, 3, 2)))
        .withMessageContaining("followed up before it closes");
  }

  @Test
  void caseIsFollowedUpOnceAndOnlyWhenThatWasPlanned() {
    var planned = waiting().assignTo(AMA).close(ClosureReason.PLANNED, AMA, TUESDAY, APRIL);
    var unplanned = waiting().close(ClosureReason.DECLINED_SUPPORT, AMA, TUESDAY, null);

    var done = planned.followedUp(TUESDAY.plusSeconds(60));

    assertThat(done.followedUpAt()).isNotNull();
    assertThatIllegalArgumentException().isThrownBy(() -> done.followedUp(TUESDAY));
    assertThatIllegalArgumentException().isThrownBy(() -> unplanned.followedUp(TUESDAY));
  }

  @Test
  void reopenedCaseIsNewAndNamesTheOneBefore() {
    var closed = waiting().assignTo(AMA).close(ClosureReason.PLANNED, AMA, TUESDAY, APRIL);
    var next = new CaseId(UUID.randomUUID());

    var waiting = closed.reopen(next, "C-2", TUESDAY.plusSeconds(60), TUESDAY.plusSeconds(3600));

    assertThat(waiting.episode().id()).isEqualTo(next);
    assertThat(waiting.episode().before()).isEqualTo(closed.episode().id());
    assertThat(waiting.episode().person()).isEqualTo(closed.episode().person());
  }

  @Test
  void caseIsNotReopenedBeforeItClosed() {
    var closed = waiting().close(ClosureReason.PLANNED, AMA, TUESDAY, null);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                closed.reopen(
                    new CaseId(UUID.randomUUID()), "C-2", TUESDAY.minusSeconds(1), TUESDAY));
  }

  private static SupportCase.Waiting waiting() {
    return new SupportCase.Waiting(
        new SupportCase.Episode(
            new CaseId(UUID.randomUUID()),
            "C-1",
            new PersonId(UUID.randomUUID()),
            UUID.randomUUID(),
            UUID.randomUUID(),
            null,
            null,
            TUESDAY,
            TUESDAY.plusSeconds(3600)),
        1);
  }
}
