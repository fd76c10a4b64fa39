package uk.rowan.platform.outbox;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;

/// News that waits for its listeners.
@Repository
class Outbox {

  static final String ADD =
      """
      insert into platform.outbox (event, listener, kind, person, told, told_at, told_by, due_at)
      values (:event, :listener, :kind, :person, cast(:told as jsonb), :at, :by, :at)
      """;

  /// The oldest that is due, unless an older one of the same person is still to be taken: that is
  /// the order. Being tried is to be due later, so that whoever dies over it loses it to the next.
  static final String TAKE =
      """
      update platform.outbox
      set attempts = attempts + 1, due_at = :until
      where number = (
          select number from platform.outbox o
          where listener = any (cast(:listeners as text[])) and parked_at is null and due_at <= :now
            and not exists (
                select from platform.outbox older
                where older.listener = o.listener and older.person = o.person and older.number < o.number
                  and older.parked_at is null)
          order by number
          limit 1
          for update skip locked)
      returning number, event, listener, told::text as told, attempts
      """;

  static final String NOTE =
      """
      insert into platform.inbox (listener, event, taken_at) values (:listener, :event, :at)
      on conflict (listener, event) do nothing
      """;
  static final String REMOVE = "delete from platform.outbox where number = :number";
  static final String FAILED =
      """
      update platform.outbox
      set due_at = :due, parked_at = :parked, failure = :failure
      where number = :number and attempts = :attempts
      """;
  static final String FORGET = "delete from platform.inbox where taken_at < :before";

  /// One event on its way to one listener, tried for the `attempts`th time.
  record Parcel(long number, UUID event, String listener, String told, int attempts) {}

  /// One event, as it is kept.
  record Told(UUID event, String kind, PersonId person, String json, Instant at, StaffId by) {}

  private final JdbcClient jdbc;

  Outbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Joins the transaction in which it happened, and refuses to be outside one.
  @Transactional(propagation = Propagation.MANDATORY)
  void add(Told told, String listener) {
    jdbc.sql(ADD)
        .param("event", told.event())
        .param("listener", listener)
        .param("kind", told.kind())
        .param("person", told.person().value())
        .param("told", told.json())
        .param("at", told.at().atOffset(UTC))
        .param("by", told.by().value())
        .update();
  }

  /// What is to be given next to one of these listeners. Nobody else gets it before `until`.
  @Transactional
  Optional<Parcel> take(Collection<String> listeners, Instant now, Instant until) {
    return jdbc.sql(TAKE)
        .param("listeners", listeners.toArray(String[]::new))
        .param("now", now.atOffset(UTC))
        .param("until", until.atOffset(UTC))
        .query(Parcel.class)
        .optional();
  }

  /// Whether the listener takes this event for the first time. Somebody who is giving it the same
  /// event at this moment is waited for.
  @Transactional(propagation = Propagation.MANDATORY)
  boolean note(Parcel parcel, Instant now) {
    return jdbc.sql(NOTE)
            .param("listener", parcel.listener())
            .param("event", parcel.event())
            .param("at", now.atOffset(UTC))
            .update()
        == 1;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void remove(Parcel parcel) {
    jdbc.sql(REMOVE).param("number", parcel.number()).update();
  }

  /// To be tried again when it is due, or not before somebody says so when it is parked. Nothing
  /// happens when somebody else has tried it since.
  @Transactional
  void failed(Parcel parcel, Instant due, @Nullable Instant parked, Class<?> failure) {
    jdbc.sql(FAILED)
        .param("number", parcel.number())
        .param("attempts", parcel.attempts())
        .param("due", due.atOffset(UTC))
        .param("parked", parked == null ? null : parked.atOffset(UTC))
        .param("failure", failure.getName())
        .update();
  }

  @Transactional
  void forget(Instant before) {
    jdbc.sql(FORGET).param("before", before.atOffset(UTC)).update();
  }
}
