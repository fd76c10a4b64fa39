package uk.rowan.testing;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Purpose;
import uk.rowan.sharing.RelationshipKind;

/// Whole records of invented people, a row in every table that is about somebody, as a bulk load
/// writes them.
public final class Examples {

  static final String RELATE =
      "select sharing.relate(gen_random_uuid(), :holder, :subject, :person, :kind, 'OPEN', :basis)";

  /// Each knows `:person`, `:other`, `:referral`, `:matter` (the case), `:service`, `:team`,
  /// `:agency`, `:worker`, `:word` (of the record's own) and `:at`.
  static final List<String> ROWS =
      List.of(
          "insert into people.person (id, given, family, recorded_at) values (:person, :word, 'Example', :at)",
          "insert into people.person (id, given, family, recorded_at) values (:other, :word, 'Other', :at)",
          "insert into people.other_name (id, person, kind, given, family) values (gen_random_uuid(), :person, 'ALIAS', :word, '')",
          "insert into people.identifier (id, person, scheme, sealed) values (gen_random_uuid(), :person, 'POLICE', '')",
          "insert into people.characteristic (person, standard, answer, at) values (:person, 'SEX', 'UNKNOWN', :at)",
          "insert into people.flag (id, person, kind, words, valid, by_staff) values (gen_random_uuid(), :person, 'STAFF_SAFETY', '', tstzrange(:at, null), :worker)",
          "insert into people.safe_channel (id, person, channel, safe, confirmed_at, confirmed_by) values (gen_random_uuid(), :person, 'PHONE', 'YES', :at, :worker)",
          "insert into people.relationship (id, person, other, kind, role, other_role) values (gen_random_uuid(), :person, :other, 'EX_PARTNER', 'HARMED', 'HARMING')",
          """
          insert into referrals.referral (id, reference, service, person, told_as, kind, received_at, concern, referrer,
            referrer_kind, aware, agreed, risk_said, first_contact_due, status)
          values (:referral, 'R-' || :referral, :service, :person, :person, 'PROFESSIONAL', :at, '', '',
            'GP', 'YES', 'YES', 'HIGH', :at, 'RECEIVED')
          """,
          """
          insert into support.support_case (id, reference, person, service, team, referral, status, worker, opened_at, first_contact_due)
          values (:matter, 'C-' || :matter, :person, :service, :team, :referral, 'OPEN', :worker, :at, :at)
          """,
          """
          insert into risk.assessment (id, person, matter, instrument, instrument_version, status, started_at, started_by, agency,
            safe_to_talk, with_person, answers, words, yes, dont_know, not_asked, questions, overrides)
          values (:matter, :person, :matter, 'EXAMPLE', 1, 'DRAFT', :at, :worker, :agency, 'YES', 'YES', '{}', '', 0, 0, 0, 0, '{}')
          """,
          "insert into risk.criterion (assessment, criterion, verdict, reason) values (:matter, 'REPEAT', 'CANNOT_TELL', '')",
          "insert into support.contact (id, case_id, person, at, logged_at, by_staff, channel, outcome, words) values (gen_random_uuid(), :matter, :person, :at, :at, :worker, 'PHONE', 'SPOKE', '')",
          "insert into support.safety_plan (id, case_id, person, edition, words, review_on, made_at, made_by) values (gen_random_uuid(), :matter, :person, 1, '', '2026-04-01', :at, :worker)",
          "insert into support.need (id, case_id, person, kind, status, at, by_staff) values (gen_random_uuid(), :matter, :person, 'SAFETY', 'OPEN', :at, :worker)",
          "insert into support.task (id, case_id, person, words, due_on, owner, made_at, made_by) values (gen_random_uuid(), :matter, :person, '', '2026-04-01', :worker, :at, :worker)",
          "insert into support.note (id, case_id, person, kind, words, at, by_staff) values (gen_random_uuid(), :matter, :person, 'CASE', '', :at, :worker)",
          "insert into support.outcome (case_id, person, measure, answer, at) values (:matter, :person, 'FEELS_SAFER', 'YES', :at)");

  private static final List<String> VAULT =
      List.of(
          "select vault.keep_key(:person, '')::text",
          "select vault.put(gen_random_uuid(), :person, 'LOCATION', '', :worker)::text",
          "select people.keep_match_keys(:person, '{NAME}', '{\\\\x00}')::text");

  /// The identifiers of one record.
  public record Example(UUID person, UUID other, UUID referral, UUID matter) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  public Examples(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// A whole record of an agency, which its team has a relationship with and `worker` works on.
  public Example of(Agency agency, Staff worker, String word) {
    var example =
        new Example(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    loading(() -> write(example, agency, worker, word));
    return example;
  }

  private void write(Example example, Agency agency, Staff worker, String word) {
    ROWS.forEach(row -> bound(row, example, agency, worker, word).update());
    VAULT.forEach(call -> bound(call, example, agency, worker, word).query((_, _) -> true).list());
    for (var subject :
        List.of(example.person(), example.other(), example.referral(), example.matter())) {
      var about = subject.equals(example.other()) ? example.other() : example.person();
      relate(agency.team(), subject, about, RelationshipKind.TEAM, example.matter());
    }
  }

  private JdbcClient.StatementSpec bound(
      String sql, Example example, Agency agency, Staff worker, String word) {
    return jdbc.sql(sql)
        .param("person", example.person())
        .param("other", example.other())
        .param("referral", example.referral())
        .param("matter", example.matter())
        .param("service", agency.service())
        .param("team", agency.team())
        .param("agency", agency.id().value())
        .param("worker", worker.id().value())
        .param("word", word)
        .param("at", at());
  }

  /// Records a relationship in the name of whoever is acting, in their transaction.
  public void relate(UUID holder, UUID subject, UUID person, RelationshipKind kind, UUID basis) {
    jdbc.sql(RELATE)
        .param("holder", holder)
        .param("subject", subject)
        .param("person", person)
        .param("kind", kind.name())
        .param("basis", basis)
        .query((_, _) -> true)
        .list();
  }

  /// Nobody but those named sees the person from then until then.
  public UUID restrict(UUID person, Instant from, @Nullable Instant until, List<Staff> but) {
    var id = UUID.randomUUID();
    loading(
        () -> {
          jdbc.sql(
                  "insert into sharing.restriction (id, person, ground, valid, recorded_by) values (:id, :person, 'ORDERED', tstzrange(:from, :until), :id)")
              .param("id", id)
              .param("person", person)
              .param("from", from.atOffset(UTC))
              .param("until", until == null ? null : until.atOffset(UTC))
              .update();
          but.forEach(
              staff ->
                  jdbc.sql(
                          "insert into sharing.restriction_allows (restriction, staff, valid, recorded_by) values (:id, :staff, tstzrange(:from, null), :id)")
                      .param("id", id)
                      .param("staff", staff.id().value())
                      .param("from", from.atOffset(UTC))
                      .update());
        });
    return id;
  }

  /// This member of staff does not see the person from then until then.
  public void exclude(Staff staff, UUID person, Instant from, @Nullable Instant until) {
    loading(
        () ->
            jdbc.sql(
                    "insert into sharing.exclusion (id, staff, person, ground, valid, recorded_by) values (gen_random_uuid(), :staff, :person, 'ORDERED', tstzrange(:from, :until), :staff)")
                .param("staff", staff.id().value())
                .param("person", person)
                .param("from", from.atOffset(UTC))
                .param("until", until == null ? null : until.atOffset(UTC))
                .update());
  }

  /// This member of staff opens a person's record in an emergency. `valid` says in SQL for how
  /// long.
  public void breakGlass(Staff staff, UUID person, String valid) {
    var opening = UUID.randomUUID();
    staff
        .because(Purpose.EMERGENCY)
        .run(
            () ->
                transactions.executeWithoutResult(
                    _ -> {
                      jdbc.sql(
                              """
                              insert into sharing.break_glass (id, staff, person, reason, opened_at, valid)
                              values (:id, :staff, :person, 'CHILD_AT_RISK', acting.at(), %s)
                              """
                                  .formatted(valid))
                          .param("id", opening)
                          .param("staff", staff.id().value())
                          .param("person", person)
                          .update();
                      jdbc.sql(
                              "insert into sharing.break_glass_why (break_glass, words) values (:id, '')")
                          .param("id", opening)
                          .update();
                    }));
  }

  private void loading(Runnable work) {
    Acting.system()
        .because(Purpose.BULK_LOAD)
        .run(() -> transactions.executeWithoutResult(_ -> work.run()));
  }

  private java.time.OffsetDateTime at() {
    return clock.instant().atOffset(UTC);
  }
}
