package uk.rowan.support;

import static java.time.ZoneOffset.UTC;
import static uk.rowan.testing.Staff.as;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Purpose;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.Sealed;
import uk.rowan.people.Birth;
import uk.rowan.people.Name;
import uk.rowan.people.RecordPerson;
import uk.rowan.people.Sealer;
import uk.rowan.people.Told;
import uk.rowan.people.Told.Channel;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.people.Told.Hours;
import uk.rowan.people.Told.Safety;
import uk.rowan.referrals.ReferralId;
import uk.rowan.referrals.TakesOn;
import uk.rowan.sharing.LegitimateRelationships;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;
import uk.rowan.testing.Agency;
import uk.rowan.testing.Examples;
import uk.rowan.testing.Partnership;
import uk.rowan.testing.Staff;
import uk.rowan.testing.TestClock;
import uk.rowan.testing.Visitor;

/// The invented partnership with cases in it: referred to Alder, accepted by its triage worker.
public final class Scene {

  static final String REFERRAL =
      """
      insert into referrals.referral (id, reference, service, person, told_as, kind, received_at, concern, referrer,
        referrer_kind, aware, agreed, risk_said, first_contact_due, status)
      values (:id, :reference, :service, :person, :person, 'PROFESSIONAL', :at, :concern, :referrer, 'POLICE', 'YES', 'YES', 'HIGH', :due,
        'RECEIVED')
      """;

  public static final List<Channel> SAFE_BY_DAY =
      List.of(
          new Channel(
              ChannelKind.PHONE,
              "01632 960001",
              Safety.YES,
              Optional.of(new Hours(9, 15)),
              false,
              "Say you are from the library"),
          new Channel(ChannelKind.TEXT, "01632 960001", Safety.NO, Optional.empty(), false, ""),
          new Channel(ChannelKind.POST, "", Safety.NOT_ASKED, Optional.empty(), false, ""));

  private final ApplicationContext application;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final TestClock clock;

  /// Where people are taken on: an agency, and whoever does triage there.
  public record Door(Agency agency, Staff triage) {}

  public final Partnership partnership;

  public final Door alder;
  public final Door fernley;

  /// Works cases beside Ama.
  public final Staff bea;

  public Scene(ApplicationContext application) {
    this.application = application;
    this.jdbc = application.getBean(JdbcClient.class);
    this.transactions = application.getBean(TransactionOperations.class);
    this.clock = application.getBean(TestClock.class);
    this.partnership = Partnership.found(jdbc, transactions, clock);
    this.alder = new Door(partnership.alder, partnership.tom);
    this.fernley = new Door(partnership.fernley, partnership.nia);
    this.bea = partnership.hire(partnership.alder, "Bea Marsh", Role.PRACTITIONER);
  }

  public Visitor at(Staff staff) {
    return Visitor.as(staff, application);
  }

  /// In a transaction, in somebody's name.
  public <T extends @Nullable Object> T doing(Staff staff, Callable<T> work) {
    return doing(as(staff), work);
  }

  /// Someone whom Ama works with, who may be rung by day.
  public CaseId amasCase(String given) {
    return opened(given, partnership.ama, SAFE_BY_DAY);
  }

  public CaseId waitingCase(String given) {
    return opened(given, null, SAFE_BY_DAY);
  }

  public CaseId opened(String given, @Nullable Staff worker, List<Channel> channels) {
    return opened(alder, of(given, channels), worker);
  }

  /// What was told of somebody of the family that these tests know.
  private static Told of(String given, List<Channel> channels) {
    return new Told(
        new Name(given, "Whitlock"),
        Birth.of("YEAR", java.time.LocalDate.of(1990, 1, 1)),
        "she",
        "",
        List.of(),
        channels,
        Optional.empty());
  }

  /// Someone who was told of at a door, and is worked with there.
  public CaseId opened(Door at, Told told, @Nullable Staff worker) {
    var person = new PersonId(UUID.randomUUID());
    var referral = referred(at, person, told);
    var id = accepted(at, referral, person, worker);
    clock.advance(Duration.ofSeconds(1));
    return id;
  }

  public ReferralId referred(PersonId person, String given, List<Channel> channels) {
    return referred(alder, person, of(given, channels));
  }

  private ReferralId referred(Door at, PersonId person, Told told) {
    var referral = new ReferralId(UUID.randomUUID());
    var relationships = application.getBean(LegitimateRelationships.class);
    doing(
        at.triage(),
        () -> {
          for (var subject : List.of(person.value(), referral.value())) {
            relationships.relate(
                at.agency().team(),
                subject,
                person,
                RelationshipKind.TEAM,
                Stage.REFERRED,
                referral.value());
          }
          application.getBean(RecordPerson.class).record(person, told, referral.value());
          return true;
        });
    var concern = sealed(at, person, referral, "concern", "She says it is worse at weekends");
    var referrer =
        sealed(at, person, referral, "referrer", "P. Yarrow\u001fPolice\u001f01632 960100");
    doing(
        Acting.system().because(Purpose.BULK_LOAD),
        () ->
            jdbc.sql(REFERRAL)
                .param("concern", concern.bytes())
                .param("referrer", referrer.bytes())
                .param("id", referral.value())
                .param("reference", referral.toString())
                .param("service", at.agency().service())
                .param("person", person.value())
                .param("at", clock.instant().atOffset(UTC))
                .param("due", clock.instant().plus(Duration.ofHours(24)).atOffset(UTC))
                .update());
    return referral;
  }

  private Sealed sealed(
      Door at, PersonId person, ReferralId referral, String column, String words) {
    var place = "referrals.referral/" + referral + "/" + column;
    return doing(at.triage(), () -> application.getBean(Sealer.class).seal(person, place, words));
  }

  /// Triage takes the person on for Alder.
  public CaseId accepted(ReferralId referral, PersonId person, @Nullable Staff worker) {
    return accepted(alder, referral, person, worker);
  }

  private CaseId accepted(Door at, ReferralId referral, PersonId person, @Nullable Staff worker) {
    var taken =
        new TakesOn.Accepted(
            referral,
            person,
            at.agency().service(),
            at.agency().team(),
            worker == null ? null : worker.id(),
            clock.instant().plus(Duration.ofHours(24)));
    return doing(
        at.triage(),
        () -> {
          var id = new CaseId(application.getBean(TakesOn.class).takeOn(taken));
          application.getBean(LegitimateRelationships.class).moveTo(referral.value(), Stage.OPEN);
          return id;
        });
  }

  /// From now on they must not see this person, whatever else holds.
  public void exclude(Staff staff, PersonId person) {
    new Examples(jdbc, transactions, clock).exclude(staff, person.value(), clock.instant(), null);
  }

  public CaseCard card(Staff reader, CaseId id) {
    return doing(reader, () -> application.getBean(CaseDirectory.class).card(id).orElseThrow());
  }

  /// The version that a form of this page was made from.
  public String version(Staff reader, String path) {
    return at(reader).get(path).page().select("main input[name=version]").val();
  }

  /// The fields with which a case closes as planned.
  public static Map<String, String> closing(String version) {
    return Map.ofEntries(
        Map.entry("version", version),
        Map.entry("reason", "PLANNED"),
        Map.entry("outcome[FEELS_SAFER]", "YES"),
        Map.entry("outcome[ABUSE_STOPPED]", "PARTLY"),
        Map.entry("outcome[RISK_REDUCED]", "YES"),
        Map.entry("outcome[LIFE_IS_BETTER]", "NOT_ASKED"),
        Map.entry("outcome[KNOWS_WHERE_TO_TURN]", "YES"),
        Map.entry("words", ""),
        Map.entry("followUp", "YES"),
        Map.entry("on.day", "7"),
        Map.entry("on.month", "4"),
        Map.entry("on.year", "2026"));
  }

  private <T extends @Nullable Object> T doing(Acting acting, Callable<T> work) {
    try {
      return acting.during(
          () ->
              transactions.execute(
                  _ -> {
                    try {
                      return work.call();
                    } catch (RuntimeException e) {
                      throw e;
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  }));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
