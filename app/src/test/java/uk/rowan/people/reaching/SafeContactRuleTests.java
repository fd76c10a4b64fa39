package uk.rowan.people.reaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.SafeContact.Verdict;
import uk.rowan.people.SafeContact.WayToReach;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.people.Told.Hours;
import uk.rowan.people.Told.Safety;

class SafeContactRuleTests {

  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

  @Test
  @Tag("LO-03")
  void wayThatNobodyToldOfIsNotSafe() {
    assertThat(isSafe(List.of(), TUESDAY)).isFalse();
  }

  @ParameterizedTest
  @Tag("LO-03")
  @EnumSource(value = Safety.class, names = "YES", mode = EnumSource.Mode.EXCLUDE)
  void onlyYesIsSafe(Safety said) {
    assertThat(isSafe(List.of(phone(said, null, true, MONDAY)), TUESDAY)).isFalse();
  }

  @Test
  void yesIsSafeAtAnyTimeWhenNoHoursWereGiven() {
    assertThat(isSafe(List.of(phone(Safety.YES, null, true, MONDAY)), TUESDAY)).isTrue();
  }

  @Test
  @Tag("LO-03")
  void newestWordCountsWhicheverItIs() {
    var yes = phone(Safety.YES, null, true, MONDAY);
    var no = phone(Safety.NO, null, true, TUESDAY);

    assertThat(isSafe(List.of(no, yes), TUESDAY)).isFalse();
    assertThat(isSafe(List.of(yes, no), TUESDAY)).isFalse();
    assertThat(
            isSafe(
                List.of(
                    phone(Safety.NO, null, true, MONDAY), phone(Safety.YES, null, true, TUESDAY)),
                TUESDAY))
        .isTrue();
  }

  @Test
  @Tag("LO-03")
  void oneWordDoesNotSpeakOfAnotherWay() {
    var verdict =
        SafeContactRule.check(
            List.of(phone(Safety.YES, null, true, MONDAY)), ChannelKind.TEXT, TUESDAY);

    assertThat(verdict).isInstanceOf(Verdict.NotSafe.class);
  }

  @Test
  @Tag("LO-03")
  void numberThatWasRetiredSinceIsNotSafe() {
    assertThat(isSafe(List.of(phone(Safety.YES, null, false, MONDAY)), TUESDAY)).isFalse();
  }

  @ParameterizedTest
  @Tag("LO-03")
  @CsvSource({
    // An ordinary winter day: civil time is UTC.
    "2026-03-03T08:59:59Z,false",
    "2026-03-03T09:00:00Z,true",
    "2026-03-03T14:59:59Z,true",
    "2026-03-03T15:00:00Z,false",
    // Summer: an hour earlier by UTC.
    "2026-06-02T07:59:59Z,false",
    "2026-06-02T08:00:00Z,true",
    "2026-06-02T14:00:00Z,false",
    // The days on which the clocks change.
    "2026-03-29T07:59:59Z,false",
    "2026-03-29T08:00:00Z,true",
    "2026-10-25T08:59:59Z,false",
    "2026-10-25T09:00:00Z,true"
  })
  void hoursAreThoseOfTheClockOnTheWall(Instant at, boolean safe) {
    var nineToThree = phone(Safety.YES, new Hours(9, 15), true, MONDAY);

    assertThat(isSafe(List.of(nineToThree), at)).isEqualTo(safe);
  }

  @ParameterizedTest
  @Tag("LO-03")
  @CsvSource({
    // In spring the hour from one to two does not come.
    "2026-03-29T00:59:59Z,false",
    "2026-03-29T01:00:00Z,false",
    // In autumn it comes twice.
    "2026-10-25T00:00:00Z,true",
    "2026-10-25T01:59:59Z,true",
    "2026-10-25T02:00:00Z,false"
  })
  void hourThatIsSkippedOrComesTwiceIsKept(Instant at, boolean safe) {
    var oneToTwo = phone(Safety.YES, new Hours(1, 2), true, MONDAY);

    assertThat(isSafe(List.of(oneToTwo), at)).isEqualTo(safe);
  }

  private static boolean isSafe(List<WayToReach> ways, Instant at) {
    return SafeContactRule.check(ways, ChannelKind.PHONE, at) instanceof Verdict.Safe;
  }

  private static WayToReach phone(
      Safety safe, @Nullable Hours hours, boolean usable, Instant confirmedAt) {
    return new WayToReach(
        UUID.randomUUID(),
        ChannelKind.PHONE,
        safe,
        hours,
        false,
        "",
        UUID.randomUUID(),
        usable,
        confirmedAt,
        new StaffId(UUID.randomUUID()));
  }
}
