package uk.rowan.support.desk;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.people.SafeContact;
import uk.rowan.people.SafeContact.Verdict;
import uk.rowan.people.Sealer;
import uk.rowan.people.Told.ChannelKind;
import uk.rowan.support.CaseCard;

/// Someone tried to reach a person, or was reached by them: by which way, what came of it, what is
/// next. Whether the way was safe is asked here, for the moment it was used.
@Component
class LogContact {

  /// What came of it.
  sealed interface Outcome {
    record Logged(UUID contact) implements Outcome {}

    /// It was not safe to reach them so, then. The reason is in nobody's words.
    record NotSafe(String reason) implements Outcome {}
  }

  /// A contact as it was. `next` may be empty; otherwise it is to be done by `nextOn`.
  record Contact(
      ChannelKind channel,
      ContactOutcome outcome,
      Instant at,
      String words,
      String next,
      @Nullable LocalDate nextOn) {
    @Override
    public String toString() {
      return "Contact[" + channel + ", " + outcome + "]";
    }
  }

  static final String ADD =
      """
      insert into support.contact (id, case_id, person, at, logged_at, by_staff, channel, outcome, words)
      values (:id, :case, :person, :at, :logged, :by, :channel, :outcome, :words)
      """;
  static final String REACHED =
      """
      update support.support_case
      set first_contact_at = least(first_contact_at, cast(:at as timestamptz)),
          last_contact_at = greatest(last_contact_at, cast(:at as timestamptz)),
          version = version + 1
      where id = :id
      """;

  private final SafeContact safeContact;
  private final SetTask setTask;
  private final Sealer sealer;
  private final JdbcClient jdbc;
  private final Clock clock;

  LogContact(
      SafeContact safeContact, SetTask setTask, Sealer sealer, JdbcClient jdbc, Clock clock) {
    this.safeContact = safeContact;
    this.setTask = setTask;
    this.sealer = sealer;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  Outcome log(CaseCard about, Contact contact) {
    var unsafe = unsafe(about, contact);
    if (unsafe != null) {
      return new Outcome.NotSafe(unsafe);
    }
    var by = Acting.required().staff();
    var id = UUID.randomUUID();
    var place = "support.contact/" + id + "/words";
    jdbc.sql(ADD)
        .param("id", id)
        .param("case", about.id().value())
        .param("person", about.person().value())
        .param("at", contact.at().atOffset(UTC))
        .param("logged", clock.instant().atOffset(UTC))
        .param("by", by.value())
        .param("channel", contact.channel().name())
        .param("outcome", contact.outcome().name())
        .param("words", sealer.seal(about.person(), place, contact.words()).bytes())
        .update();
    if (contact.outcome().isReached()) {
      jdbc.sql(REACHED)
          .param("id", about.id().value())
          .param("at", contact.at().atOffset(UTC))
          .update();
    }
    var nextOn = contact.nextOn();
    if (!contact.next().isEmpty() && nextOn != null) {
      setTask.set(about, contact.next(), nextOn, by);
    }
    return new Outcome.Logged(id);
  }

  /// Whoever gets in touch themselves chose the way: that is not asked.
  private @Nullable String unsafe(CaseCard about, Contact contact) {
    if (contact.outcome() == ContactOutcome.REPLIED) {
      return null;
    }
    return switch (safeContact.check(about.person(), contact.channel(), contact.at())) {
      case Verdict.NotSafe(var reason) -> reason;
      case Verdict.Safe(var way) ->
          contact.outcome() == ContactOutcome.MESSAGE_LEFT && !way.voicemail()
              ? "No message may be left. If one was, write a note and tell your team leader now"
              : null;
    };
  }
}
