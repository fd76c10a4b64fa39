package uk.rowan.referrals.intake;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Sealer;
import uk.rowan.referrals.ReferralId;
import uk.rowan.sharing.SignedIn;

/// Where a referral is written down when it arrives. Its words are sealed under the key of the
/// person they are about.
@Repository
class ReceivedReferrals {

  static final String ADD =
      """
      insert into referrals.referral
        (id, reference, service, person, told_as, kind, received_at, concern, referrer, must_not_know, referrer_kind,
         referrer_agency, referrer_staff, aware, agreed, risk_said, hints, first_contact_due, status)
      values (:id, :reference, :service, :person, :person, :kind, :at, :concern, :referrer, :mustNotKnow, :referrerKind,
         :agency, :staff, :aware, :agreed, :risk, cast(:hints as text[]), :due, 'RECEIVED')
      """;

  /// What is decided on arrival.
  record Arrival(
      ReferralId id,
      String reference,
      UUID service,
      PersonId person,
      Instant at,
      Instant firstContactDue) {}

  private final JdbcClient jdbc;
  private final Sealer sealer;

  ReceivedReferrals(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  void add(Arrival arrival, HelpAsked asked, @Nullable SignedIn by) {
    jdbc.sql(ADD)
        .param("id", arrival.id().value())
        .param("reference", arrival.reference())
        .param("service", arrival.service())
        .param("person", arrival.person().value())
        .param("kind", asked.door().name())
        .param("at", arrival.at().atOffset(UTC))
        .param("concern", sealed(arrival, "concern", asked.concern().words()))
        .param("referrer", sealed(arrival, "referrer", asked.referrer().sealedForm()))
        .param(
            "mustNotKnow",
            asked.mustNotKnow().isEmpty()
                ? null
                : sealed(arrival, "must_not_know", asked.mustNotKnow()))
        .param("referrerKind", asked.referrer().kind().name())
        .param("agency", by == null ? null : by.agency().value())
        .param("staff", by == null ? null : by.staff().value())
        .param("aware", asked.aware().name())
        .param("agreed", asked.agreed().name())
        .param("risk", asked.risk().name())
        .param("hints", asked.hints().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("due", arrival.firstContactDue().atOffset(UTC))
        .update();
  }

  private byte[] sealed(Arrival arrival, String column, String words) {
    return sealer
        .seal(arrival.person(), "referrals.referral/" + arrival.id() + "/" + column, words)
        .bytes();
  }
}
