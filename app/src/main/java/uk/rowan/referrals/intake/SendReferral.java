package uk.rowan.referrals.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.referrals.ReferralId;
import uk.rowan.referrals.ReferralReceived;
import uk.rowan.referrals.RiskHint;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.sharing.StaffDirectory.Service;

/// Someone asks a service to help a person. All of it is written or nothing: whoever was given a
/// reference can rely on it.
@Component
class SendReferral {

  /// What whoever asked may know of it.
  record Receipt(ReferralId referral, String reference) {}

  private final StaffDirectory staff;
  private final RecordParties parties;
  private final ReceivedReferrals referrals;
  private final ApplicationEventPublisher events;
  private final ReferProperties properties;
  private final Clock clock;

  SendReferral(
      StaffDirectory staff,
      RecordParties parties,
      ReceivedReferrals referrals,
      ApplicationEventPublisher events,
      ReferProperties properties,
      Clock clock) {
    this.staff = staff;
    this.parties = parties;
    this.referrals = referrals;
    this.events = events;
    this.properties = properties;
    this.clock = clock;
  }

  /// `by` is whoever sends it with an account; null for the public form.
  @Transactional
  Receipt send(HelpAsked asked, @Nullable SignedIn by) {
    var now = clock.instant();
    var service = service(asked.service());
    var id = new ReferralId(UUID.randomUUID());
    var recorded = parties.record(id, service.id(), asked, by);
    var hours =
        asked.isUrgent() ? service.firstContactHighHours() : service.firstContactOtherHours();
    var arrival =
        new ReceivedReferrals.Arrival(
            id,
            Reference.fresh(),
            service.id(),
            recorded.harmed(),
            now,
            now.plus(Duration.ofHours(hours)));
    referrals.add(
        arrival, recorded.involved().isEmpty() ? asked : asked.with(RiskHint.STAFF_INVOLVED), by);
    parties.restrict(id, recorded);
    events.publishEvent(new ReferralReceived(id, arrival.person(), service.id(), now));
    return new Receipt(id, arrival.reference());
  }

  private Service service(@Nullable UUID wanted) {
    List<Service> taking = staff.servicesTakingReferrals();
    return taking.stream()
        .filter(service -> service.id().equals(wanted))
        .findFirst()
        .or(
            () ->
                taking.stream()
                    .filter(service -> service.id().equals(properties.firstService()))
                    .findFirst())
        .or(() -> taking.stream().findFirst())
        .orElseThrow(() -> new IllegalStateException("no service takes referrals"));
  }
}
