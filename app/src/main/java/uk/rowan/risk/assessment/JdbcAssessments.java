package uk.rowan.risk.assessment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.AgencyId;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Sealed;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.Sealer;
import uk.rowan.risk.AssessmentId;
import uk.rowan.risk.Band;
import uk.rowan.risk.BandSource;
import uk.rowan.risk.assessment.Assessment.Act;
import uk.rowan.risk.assessment.Assessment.Draft;
import uk.rowan.risk.assessment.Assessment.Outcome;
import uk.rowan.risk.assessment.Assessment.Signed;
import uk.rowan.risk.instrument.HeldInstruments;
import uk.rowan.risk.instrument.Instrument;
import uk.rowan.risk.instrument.Instruments;
import uk.rowan.risk.instrument.Score;

@Repository
class JdbcAssessments implements Assessments {

  private static final String COLUMNS =
      """
      select id, person, matter, harming, instrument, instrument_version, status, started_at, started_by, agency,
        safe_to_talk, with_person, answers, words, raised, judged, yes, dont_know, not_asked, questions, overrides,
        band, band_source, because, signed_at, signed_by, version
      from risk.assessment
      """;
  static final String FIND = COLUMNS + "where id = :id";
  static final String OF = COLUMNS + "where person = :person order by started_at desc, id";
  static final String BEGUN_BY =
      COLUMNS + "where status = 'DRAFT' and started_by = :staff order by started_at, id";
  static final String ADD =
      """
      insert into risk.assessment
        (id, person, matter, harming, instrument, instrument_version, status, started_at, started_by, agency,
         safe_to_talk, with_person, answers, yes, dont_know, not_asked, questions, overrides, version)
      values
        (:id, :person, :matter, :harming, :instrument, :edition, 'DRAFT', :at, :by, :agency,
         :safe, :presence, cast('{}' as jsonb), 0, 0, :questions, :questions, '{}', 1)
      """;
  static final String KEEP =
      """
      update risk.assessment
      set safe_to_talk = :safe, with_person = :presence, answers = cast(:answers as jsonb), words = :words,
        raised = :raised, judged = :judged, yes = :yes, dont_know = :dontKnow, not_asked = :notAsked,
        questions = :questions, version = version + 1
      where id = :id and version = :version and status = 'DRAFT'
      """;
  static final String SIGN =
      """
      update risk.assessment
      set status = 'SIGNED', overrides = :flags, band = :band, band_source = :source, because = :because,
        signed_at = :at, signed_by = :by, version = version + 1
      where id = :id and version = :version and status = 'DRAFT'
      """;
  static final String ADD_FINDING =
      "insert into risk.criterion (assessment, criterion, verdict, reason) values (:id, :criterion, :verdict, :reason)";
  static final String FINDINGS =
      "select criterion, verdict, reason from risk.criterion where assessment = :id";

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final HeldInstruments instruments;

  JdbcAssessments(JdbcClient jdbc, Sealer sealer, HeldInstruments instruments) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.instruments = instruments;
  }

  @Override
  @Transactional
  public void add(Filed<Draft> begun) {
    var draft = begun.assessment();
    jdbc.sql(ADD)
        .param("id", draft.id().value())
        .param("person", draft.parties().harmed().value())
        .param("matter", begun.matter())
        .param("harming", uuids(draft.parties().harming()))
        .param("instrument", draft.instrument().edition().code())
        .param("edition", draft.instrument().edition().version())
        .param("at", draft.begun().at().atOffset(UTC))
        .param("by", draft.begun().by().value())
        .param("agency", draft.begun().agency().value())
        .param("safe", code(draft.sheet().safeToTalk()))
        .param("presence", code(draft.sheet().presence()))
        .param("questions", draft.score().questions())
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Filed<? extends Assessment>> find(AssessmentId id) {
    return read(jdbc.sql(FIND).param("id", id.value())).stream().findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Filed<? extends Assessment>> of(PersonId person) {
    return read(jdbc.sql(OF).param("person", person.value()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Filed<Draft>> begunBy(StaffId staff) {
    return read(jdbc.sql(BEGUN_BY).param("staff", staff.value())).stream()
        .flatMap(
            filed ->
                filed.assessment() instanceof Draft draft
                    ? java.util.stream.Stream.of(new Filed<>(draft, filed.matter()))
                    : java.util.stream.Stream.empty())
        .toList();
  }

  @Override
  @Transactional
  public void keep(Draft draft) {
    var sheet = draft.sheet();
    var score = draft.score();
    var judgement = sheet.judgement();
    changedOne(
        draft,
        jdbc.sql(KEEP)
            .param("id", draft.id().value())
            .param("version", draft.version())
            .param("safe", code(sheet.safeToTalk()))
            .param("presence", code(sheet.presence()))
            .param("answers", AssessmentRow.codes(sheet.answers()))
            .param("words", sealed(draft))
            .param("raised", sheet.flags().toArray(String[]::new))
            .param("judged", judgement == null ? null : judgement.band().name())
            .param("yes", score.yes())
            .param("dontKnow", score.dontKnow())
            .param("notAsked", score.notAsked())
            .param("questions", score.questions())
            .update());
  }

  @Override
  @Transactional
  public void sign(Signed signed, List<Finding> findings) {
    var outcome = signed.outcome();
    var known = outcome.grade() instanceof Grade.Known grade ? grade : null;
    changedOne(
        signed,
        jdbc.sql(SIGN)
            .param("id", signed.id().value())
            .param("version", signed.version())
            .param("flags", outcome.flags().toArray(String[]::new))
            .param("band", known == null ? null : known.band().name())
            .param("source", known == null ? null : known.source().name())
            .param("because", outcome.grade().because())
            .param("at", signed.signed().at().atOffset(UTC))
            .param("by", signed.signed().by().value())
            .update());
    for (var finding : findings) {
      jdbc.sql(ADD_FINDING)
          .param("id", signed.id().value())
          .param("criterion", finding.criterion().name())
          .param("verdict", finding.result().name())
          .param("reason", finding.because())
          .update();
    }
  }

  @Override
  @Transactional(readOnly = true)
  public List<Finding> findings(AssessmentId id) {
    return jdbc
        .sql(FINDINGS)
        .param("id", id.value())
        .query(
            (row, _) ->
                new Finding(
                    Criterion.valueOf(row.getString("criterion")),
                    Finding.Result.valueOf(row.getString("verdict")),
                    row.getString("reason"),
                    List.of()))
        .stream()
        .sorted(java.util.Comparator.comparing(Finding::criterion))
        .toList();
  }

  private static void changedOne(Assessment assessment, int rows) {
    if (rows == 0) {
      throw new OptimisticLockingFailureException(
          "assessment %s changed meanwhile".formatted(assessment.id().value()));
    }
  }

  private byte @Nullable [] sealed(Draft draft) {
    var said = AssessmentRow.said(draft.sheet());
    return said == null
        ? null
        : sealer.seal(draft.parties().harmed(), place(draft.id().value()), said).bytes();
  }

  private static String place(UUID id) {
    return "risk.assessment/" + id + "/words";
  }

  private List<Filed<? extends Assessment>> read(JdbcClient.StatementSpec statement) {
    var held = instruments.all();
    return statement.<Filed<? extends Assessment>>query((row, _) -> filed(row, held)).list();
  }

  private Filed<? extends Assessment> filed(ResultSet row, Instruments held) throws SQLException {
    var matter = row.getObject("matter", UUID.class);
    var draft = draft(row, held);
    return row.getString("status").equals("DRAFT")
        ? new Filed<>(draft, matter)
        : new Filed<>(signed(row, draft), matter);
  }

  private Draft draft(ResultSet row, Instruments held) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var person = new PersonId(row.getObject("person", UUID.class));
    var edition =
        new Instrument.Edition(row.getString("instrument"), row.getString("instrument_version"));
    var instrument =
        held.find(edition)
            .orElseThrow(
                () -> new IllegalStateException("assessment %s has no instrument".formatted(id)));
    var bytes = row.getBytes("words");
    var said =
        AssessmentRow.said(
            bytes == null ? null : sealer.open(person, place(id), new Sealed(bytes)));
    var sheet =
        new Sheet(
            safe(row.getString("safe_to_talk")),
            presence(row.getString("with_person")),
            AssessmentRow.answers(row.getString("answers"), said),
            texts(row, "raised"),
            AssessmentRow.judgement(row.getString("judged"), said));
    var harming =
        Arrays.stream((UUID[]) row.getArray("harming").getArray())
            .map(PersonId::new)
            .collect(Collectors.toSet());
    var begun = act(row, "started_by", "started_at");
    return new Draft(
        new AssessmentId(id),
        new Parties(person, harming),
        instrument,
        sheet,
        begun,
        row.getInt("version"));
  }

  /// What it came to is read, never counted again: the rules of that day stand.
  private static Signed signed(ResultSet row, Draft draft) throws SQLException {
    var band = row.getString("band");
    var because = row.getString("because");
    var grade =
        band == null
            ? new Grade.TooLittleKnown(because)
            : new Grade.Known(
                Band.valueOf(band), BandSource.valueOf(row.getString("band_source")), because);
    var score =
        new Score(
            row.getInt("yes"),
            row.getInt("dont_know"),
            row.getInt("not_asked"),
            row.getInt("questions"));
    return new Signed(
        draft.id(),
        draft.parties(),
        draft.instrument(),
        draft.sheet(),
        new Outcome(score, grade, texts(row, "overrides")),
        draft.begun(),
        act(row, "signed_by", "signed_at"),
        draft.version());
  }

  private static Act act(ResultSet row, String by, String at) throws SQLException {
    return new Act(
        new StaffId(row.getObject(by, UUID.class)),
        new AgencyId(row.getObject("agency", UUID.class)),
        row.getObject(at, OffsetDateTime.class).toInstant());
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }

  private static UUID[] uuids(Set<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(UUID[]::new);
  }

  private static String code(Sheet.SafeToTalk safe) {
    return switch (safe) {
      case YES -> "YES";
      case NO -> "NO";
      case NOT_RECORDED -> "NOT_ASKED";
    };
  }

  private static String code(Sheet.Presence presence) {
    return switch (presence) {
      case WITH_PERSON -> "YES";
      case WITHOUT_PERSON -> "NO";
      case NOT_RECORDED -> "NOT_ASKED";
    };
  }

  private static Sheet.SafeToTalk safe(String code) {
    return code.equals("YES")
        ? Sheet.SafeToTalk.YES
        : code.equals("NO") ? Sheet.SafeToTalk.NO : Sheet.SafeToTalk.NOT_RECORDED;
  }

  private static Sheet.Presence presence(String code) {
    return code.equals("YES")
        ? Sheet.Presence.WITH_PERSON
        : code.equals("NO") ? Sheet.Presence.WITHOUT_PERSON : Sheet.Presence.NOT_RECORDED;
  }
}
