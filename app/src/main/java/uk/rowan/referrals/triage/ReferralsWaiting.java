package uk.rowan.referrals.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.CivilTime;
import uk.rowan.home.Waiting;
import uk.rowan.home.Waiting.When;
import uk.rowan.home.WaitingSource;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.people.PersonCard;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Accounts;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// Referrals on the home page of those who triage: what is late is there now, whoever else has it,
/// so that nothing sits unseen.
@Component
class ReferralsWaiting implements WaitingSource {

  private static final int MOST = 20;

  private final Referrals referrals;
  private final Access access;
  private final Accounts accounts;
  private final PeopleDirectory people;
  private final Clock clock;

  ReferralsWaiting(
      Referrals referrals, Access access, Accounts accounts, PeopleDirectory people, Clock clock) {
    this.referrals = referrals;
    this.access = access;
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    var triages =
        Acting.current()
            .flatMap(acting -> accounts.signedIn(acting.staff()))
            .filter(who -> Ask.TRIAGE.isOpenTo(who.role()))
            .isPresent();
    if (!triages) {
      return List.of();
    }
    var now = clock.instant();
    var waiting = referrals.waiting(Referrals.Wanted.ALL, now, 0, MOST);
    var open =
        access.lookAll(
            Act.FIND,
            waiting.stream().map(one -> one.told().id().value()).toList(),
            Set.of(FieldClass.EXISTENCE, FieldClass.IDENTITY, FieldClass.REFERRAL));
    return waiting.stream()
        .flatMap(
            one ->
                Stream.ofNullable(open.get(one.told().id().value()))
                    .map(look -> waiting(one.told(), look, now)))
        .toList();
  }

  private Waiting waiting(Referral.Told told, Look.Open look, Instant now) {
    var late = told.isLate(now);
    var name =
        look.shows(FieldClass.IDENTITY)
            ? people.card(told.person()).map(PersonCard::name).map(its -> its.whole()).orElse("")
            : "";
    var why =
        "New referral, %s%s"
            .formatted(
                told.referrerKind().words(),
                told.isUrgent() ? ". Read first: " + reasons(told) : "");
    return new Waiting(
        late ? When.NOW : isToday(told, now) ? When.TODAY : When.SOON,
        name.isEmpty() ? "A referral" : name,
        why,
        new Waiting.Due.At(told.firstContactDue()),
        late && told.isUrgent() ? "danger" : late || told.isCloseToLate(now) ? "clock" : "",
        "/triage/" + told.id(),
        "Read");
  }

  private static String reasons(Referral.Told told) {
    return Hint.of(told, false).stream()
        .filter(sign -> sign.meaning().equals("danger"))
        .map(TriagePage.Sign::words)
        .reduce((one, next) -> one + ", " + next)
        .orElse("");
  }

  private static boolean isToday(Referral.Told told, Instant now) {
    return CivilTime.day(told.firstContactDue()).equals(CivilTime.day(now));
  }
}
