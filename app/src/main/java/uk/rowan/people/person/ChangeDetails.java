package uk.rowan.people.person;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.PersonId;
import uk.rowan.people.Sealer;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;

/// Changes who someone is said to be. The name before a change stays as another name.
@Component
class ChangeDetails {

  static final String CHANGE =
      """
      update people.person
      set given = :given, family = :family, born = :born, born_known = :known, pronoun = :pronoun, language = :language,
          version = version + 1
      where id = :id and version = :version
      """;
  static final String KEEP_OLD_NAME =
      "insert into people.other_name (id, person, kind, given, family) values (:id, :person, 'FORMER', :given, :family)";
  static final String ANSWER =
      """
      insert into people.characteristic (person, standard, answer, source, at)
      values (:person, :standard, :answer, 'PERSON', :at)
      on conflict (person, standard) do update set answer = excluded.answer, at = excluded.at
      where people.characteristic.answer <> excluded.answer
      """;
  static final String ANSWERS =
      "select standard, answer from people.characteristic where person = :person";
  static final String WARN =
      """
      insert into people.flag (id, person, kind, words, valid, by_staff)
      values (:id, :person, 'STAFF_SAFETY', :words, tstzrange(cast(:at as timestamptz), null), :by)
      """;
  static final String END_WARNING =
      """
      update people.flag set valid = tstzrange(lower(valid), cast(:at as timestamptz))
      where id = :id and person = :person and upper_inf(valid)
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final PersonRecords records;
  private final Sealer sealer;
  private final Clock clock;

  ChangeDetails(JdbcClient jdbc, Access access, PersonRecords records, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.records = records;
    this.sealer = sealer;
    this.clock = clock;
  }

  /// False when there is nobody, or nobody for this member of staff to change.
  @Transactional
  boolean change(PersonId person, DetailsForm.Read.Good told) {
    var look =
        access.look(
            Act.WRITE, person.value(), EnumSet.of(FieldClass.IDENTITY, FieldClass.CHARACTERISTICS));
    var before = records.find(person);
    if (!(look instanceof Look.Open open) || before.isEmpty()) {
      return false;
    }
    if (open.shows(FieldClass.IDENTITY)) {
      changeIdentity(before.get(), told);
    }
    if (open.shows(FieldClass.CHARACTERISTICS)) {
      told.answers().forEach((question, answer) -> answer(person, question, answer));
    }
    return true;
  }

  /// What was answered so far: question to code. A question that is absent was not asked.
  @Transactional(readOnly = true)
  Map<String, String> answers(PersonId person) {
    var answers = new LinkedHashMap<String, String>();
    jdbc.sql(ANSWERS)
        .param("person", person.value())
        .query(
            row -> {
              answers.put(row.getString("standard"), row.getString("answer"));
            });
    return answers;
  }

  @Transactional
  boolean warn(PersonId person, String words) {
    if (!(access.look(Act.WRITE, person.value(), EnumSet.of(FieldClass.STAFF_SAFETY))
        instanceof Look.Open)) {
      return false;
    }
    var id = UUID.randomUUID();
    jdbc.sql(WARN)
        .param("id", id)
        .param("person", person.value())
        .param("words", sealer.seal(person, "people.flag/" + id + "/words", words).bytes())
        .param("at", clock.instant().atOffset(UTC))
        .param("by", Acting.required().staff().value())
        .update();
    return true;
  }

  @Transactional
  boolean endWarning(PersonId person, UUID flag) {
    if (!(access.look(Act.WRITE, person.value(), EnumSet.of(FieldClass.STAFF_SAFETY))
        instanceof Look.Open)) {
      return false;
    }
    return jdbc.sql(END_WARNING)
            .param("id", flag)
            .param("person", person.value())
            .param("at", clock.instant().atOffset(UTC))
            .update()
        == 1;
  }

  private void changeIdentity(PersonRecords.Kept before, DetailsForm.Read.Good told) {
    var person = before.card().id();
    int rows =
        jdbc.sql(CHANGE)
            .param("id", person.value())
            .param("version", told.version())
            .param("given", told.name().given())
            .param("family", told.name().family())
            .param("born", told.birth().date())
            .param("known", told.birth().known())
            .param("pronoun", told.pronoun())
            .param("language", told.language())
            .update();
    if (rows == 0) {
      throw new OptimisticLockingFailureException(
          "person %s changed since version %d".formatted(person, told.version()));
    }
    if (!before.card().name().equals(told.name())) {
      jdbc.sql(KEEP_OLD_NAME)
          .param("id", UUID.randomUUID())
          .param("person", person.value())
          .param("given", before.card().name().given())
          .param("family", before.card().name().family())
          .update();
    }
  }

  private void answer(PersonId person, String question, String answer) {
    jdbc.sql(ANSWER)
        .param("person", person.value())
        .param("standard", question)
        .param("answer", answer)
        .param("at", clock.instant().atOffset(UTC))
        .update();
  }
}
