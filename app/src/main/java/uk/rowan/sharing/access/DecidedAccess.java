package uk.rowan.sharing.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.Role;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.RelationshipKind;
import uk.rowan.sharing.Stage;

/// Loads the facts in one query, decides, writes it down, answers.
@Component
class DecidedAccess implements Access {

  static final String FACTS =
      """
      select subject, role, kind, stage, matter_stage, basis, person, restricted, allowed, excluded, conflicted, other_side,
             emergency
      from sharing.facts(cast(:subjects as uuid[]))
      """;

  private final Policy policy;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  DecidedAccess(
      Policy policy, AuditLog audit, JdbcClient jdbc, TransactionOperations transactions) {
    this.policy = policy;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public Look look(Act act, UUID subject, Set<FieldClass> wanted) {
    var known = facts(List.of(subject)).get(subject);
    var open = known == null ? null : decide(known, act, subject, wanted);
    if (open == null) {
      audit.write(action(act), subject, List.of(), wanted, "REFUSED", "");
      return new Look.Hidden();
    }
    audit.write(
        action(act),
        subject,
        List.of(open.person().value()),
        open.fields(),
        "ALLOWED",
        open.basis());
    return open;
  }

  @Override
  public Map<UUID, Look.Open> lookAll(Act act, Collection<UUID> subjects, Set<FieldClass> wanted) {
    var facts = facts(subjects);
    var open = new LinkedHashMap<UUID, Look.Open>();
    for (var subject : subjects) {
      var known = facts.get(subject);
      var look = known == null ? null : decide(known, act, subject, wanted);
      if (look != null) {
        open.put(subject, look);
      }
    }
    var persons = new LinkedHashSet<UUID>();
    var bases = new TreeSet<String>();
    open.values()
        .forEach(
            look -> {
              persons.add(look.person().value());
              bases.add(look.basis().substring(0, Math.max(0, look.basis().indexOf(':'))));
            });
    audit.write(action(act) + ".list", null, persons, wanted, "ALLOWED", String.join(", ", bases));
    return open;
  }

  private Look.@Nullable Open decide(Known known, Act act, UUID subject, Set<FieldClass> wanted) {
    var fields = EnumSet.noneOf(FieldClass.class);
    var bases = EnumSet.noneOf(Policy.Standing.class);
    for (var field : wanted) {
      var basis = policy.basis(known.facts(), act, field);
      if (basis != null) {
        fields.add(field);
        bases.add(basis);
      }
    }
    return fields.isEmpty()
        ? null
        : new Look.Open(
            subject,
            known.person(),
            fields,
            bases.stream().map(Enum::name).collect(Collectors.joining(", ")) + ":" + known.basis());
  }

  private static String action(Act act) {
    return "record." + act.name().toLowerCase(Locale.ROOT);
  }

  /// What is known of one subject; `basis` is the referral or case of the first relationship.
  private record Known(PersonId person, Facts facts, String basis) {}

  /// One relationship of the member of staff with a subject, null when they have none.
  private record FactRow(
      UUID subject,
      Role role,
      @Nullable Tied tied,
      Stage matterStage,
      PersonId person,
      Facts.Restriction restriction,
      boolean conflicted,
      Facts.Emergency emergency) {}

  private record Tied(Facts.Tie tie, UUID basis) {}

  private static FactRow fact(ResultSet row, int number) throws SQLException {
    return new FactRow(
        row.getObject("subject", UUID.class),
        Role.valueOf(row.getString("role")),
        tied(row),
        Stage.valueOf(row.getString("matter_stage")),
        new PersonId(row.getObject("person", UUID.class)),
        restriction(row),
        row.getBoolean("conflicted"),
        emergency(row));
  }

  private static @Nullable Tied tied(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    return kind == null
        ? null
        : new Tied(
            new Facts.Tie(RelationshipKind.valueOf(kind), Stage.valueOf(row.getString("stage"))),
            row.getObject("basis", UUID.class));
  }

  /// Whoever works with the other side of a person's case has no emergency with that person,
  /// whichever of the person's records they would open.
  private static Facts.Emergency emergency(ResultSet row) throws SQLException {
    var emergency = Facts.Emergency.valueOf(row.getString("emergency"));
    return emergency == Facts.Emergency.LIVE && row.getBoolean("other_side")
        ? Facts.Emergency.SPENT
        : emergency;
  }

  private static Facts.Restriction restriction(ResultSet row) throws SQLException {
    if (row.getBoolean("excluded")) {
      return Facts.Restriction.EXCLUDED;
    }
    if (!row.getBoolean("restricted")) {
      return Facts.Restriction.NONE;
    }
    return row.getBoolean("allowed") ? Facts.Restriction.ALLOWED : Facts.Restriction.NOT_ALLOWED;
  }

  private Map<UUID, Known> facts(Collection<UUID> subjects) {
    List<FactRow> rows =
        transactions.execute(
            _ ->
                jdbc.sql(FACTS)
                    .param("subjects", subjects.toArray(UUID[]::new))
                    .query(DecidedAccess::fact)
                    .list());
    var known = new LinkedHashMap<UUID, Known>();
    rows.stream()
        .collect(Collectors.groupingBy(FactRow::subject))
        .forEach((subject, its) -> known.put(subject, known(its)));
    return known;
  }

  private static Known known(List<FactRow> rows) {
    var first = rows.getFirst();
    var tied = rows.stream().map(FactRow::tied).filter(Objects::nonNull).toList();
    return new Known(
        first.person(),
        new Facts(
            first.role(),
            tied.stream().map(Tied::tie).collect(Collectors.toSet()),
            first.restriction(),
            first.conflicted(),
            first.emergency(),
            first.matterStage()),
        tied.isEmpty() ? "" : tied.getFirst().basis().toString());
  }
}
