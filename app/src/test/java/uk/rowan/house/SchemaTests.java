package uk.rowan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.testing.TestDatabase;

/// What every table, function and constraint of Rowan has, and what none may have. An exception is
/// named here, with its reason, or it is a fault.
class SchemaTests {

  private static final String FRAMEWORKS =
      "in the form that Spring keeps it; nobody of ours reads it";
  private static final String SAYS_WHO_ACTS = "the trail itself";

  private static final Map<String, String> COLUMNS_WITHOUT_COMMENT =
      Map.of(
          "platform.spring_session", FRAMEWORKS,
          "platform.spring_session_attributes", FRAMEWORKS);

  private static final Map<String, String> WITHOUT_ROW_SECURITY =
      Map.of(
          "platform.spring_session", "read before anyone is known to act; holds identifiers only",
          "platform.spring_session_attributes",
              "read before anyone is known to act; the sign-in only");

  private static final Map<String, String> WITHOUT_AUDIT =
      Map.of(
          "audit.event", SAYS_WHO_ACTS,
          "audit.chain_head", SAYS_WHO_ACTS,
          "audit.seal", SAYS_WHO_ACTS,
          "acting.secret", "set at start-up; no role but its owner's functions can touch it",
          "platform.once", "forgotten after two days; what it let through is audited itself",
          "platform.spring_session", "signing in and out is audited by name",
          "platform.spring_session_attributes", "signing in and out is audited by name",
          "platform.outbox", "gone when delivered; what it told of is audited itself",
          "platform.inbox", "identifiers of news; what came of it is audited itself",
          "referrals.draft", "a stranger's own words, which nobody else can read");

  private static TestDatabase database;
  private static Catalogue catalogue;

  @BeforeAll
  static void look() throws SQLException {
    database = TestDatabase.fresh();
    catalogue = new Catalogue(database.asAdministrator());
  }

  @AfterAll
  static void leave() throws SQLException {
    catalogue.connection().close();
    database.close();
  }

  @Test
  void everySchemaTableAndFunctionSaysWhatItIsFor() {
    assertThat(
            catalogue.lines(
                """
                select nspname::text from ours where coalesce(obj_description(oid, 'pg_namespace'), '') = ''
                union all
                select nspname || '.' || relname from pg_class c join ours on ours.oid = relnamespace
                where relkind in ('r', 'p', 'v', 'm', 'f') and coalesce(obj_description(c.oid, 'pg_class'), '') = ''
                union all
                select p.oid::regprocedure::text from pg_proc p join ours on ours.oid = pronamespace
                where coalesce(obj_description(p.oid, 'pg_proc'), '') = ''
                union all
                select t.oid::regtype::text from pg_type t join ours on ours.oid = typnamespace
                left join pg_class c on c.oid = typrelid
                where (c.relkind = 'c' or typtype in ('d', 'e')) and coalesce(obj_description(t.oid, 'pg_type'), '') = ''
                """))
        .isEmpty();
  }

  @Test
  void everyColumnSaysWhatItHolds() {
    assertThat(
            catalogue.lines(
                """
                select distinct nspname || '.' || relname || case when
                    nspname || '.' || relname = any (%s) then '' else '.' || attname end
                from pg_attribute a join pg_class c on c.oid = attrelid join ours on ours.oid = relnamespace
                where relkind in ('r', 'p', 'v') and attnum > 0 and not attisdropped
                  and coalesce(col_description(c.oid, attnum), '') = ''
                """
                    .formatted(array(COLUMNS_WITHOUT_COMMENT))))
        .containsExactlyInAnyOrderElementsOf(COLUMNS_WITHOUT_COMMENT.keySet());
  }

  @Test
  @Tag("AC-13")
  void everyTableIsUnderRowSecurityThatBindsItsOwnerToo() {
    assertThat(
            catalogue.lines(
                """
                select nspname || '.' || relname from pg_class c join ours on ours.oid = relnamespace
                where relkind in ('r', 'p')
                  and not (relrowsecurity and relforcerowsecurity
                           and exists (select from pg_policy p where p.polrelid = c.oid))
                """))
        .containsExactlyInAnyOrderElementsOf(WITHOUT_ROW_SECURITY.keySet());
  }

  @Test
  @Tag("AU-01")
  void everyTableIsAudited() {
    assertThat(
            catalogue.lines(
                """
                select nspname || '.' || relname from pg_class c join ours on ours.oid = relnamespace
                where relkind in ('r', 'p') and not exists (
                    select from pg_trigger t
                    where t.tgrelid = c.oid and t.tgfoid = 'audit.record()'::regprocedure and tgenabled = 'O'
                      and t.tgtype & 1 = 1 and t.tgtype & 4 = 4 and t.tgtype & 8 = 8 and t.tgtype & 16 = 16)
                """))
        .containsExactlyInAnyOrderElementsOf(WITHOUT_AUDIT.keySet());
  }

  /// The name of a constraint is what people are told when it refuses.
  @Test
  void constraintsAreNamedAsSentences() {
    assertThat(
            catalogue.lines(
                """
                select nspname || '.' || conname from pg_constraint
                join ours on ours.oid = connamespace
                where contype in ('c', 'x') and (conname !~ '^[a-z]+(_[a-z]+){2,}$' or conname ~ '_(check|excl)\\d*$')
                """))
        .isEmpty();
  }

  @Test
  void everyForeignKeyHasAnIndexWhereItPointsFrom() {
    assertThat(
            catalogue.lines(
                """
                select k.conrelid::regclass || ': ' || conname from pg_constraint k join ours on ours.oid = connamespace
                join pg_attribute on attrelid = k.conrelid and attnum = k.conkey[1]
                where contype = 'f' and not exists (
                    select from pg_index i
                    where i.indrelid = k.conrelid and i.indisvalid
                      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || attname || ' IS NOT NULL)')
                      and (string_to_array(i.indkey::text, ' ')::int2[])[1 : cardinality(k.conkey)] @> k.conkey)
                """))
        .isEmpty();
  }

  /// A deletion that spreads would remove rows that whoever deletes may not even see.
  @Test
  @Tag("AC-13")
  void nothingIsDeletedBecauseSomethingElseIs() {
    assertThat(
            catalogue.lines(
                "select conrelid::regclass::text from pg_constraint join ours on ours.oid = connamespace where contype = 'f' and confdeltype <> 'a'"))
        .isEqualTo(List.of("platform.spring_session_attributes"));
  }

  /// Their rows would be copied once and then shown past every policy, or to everyone who listens.
  @Test
  @Tag("AC-13")
  void nothingShowsRowsPastTheirPolicies() {
    assertThat(
            catalogue.lines(
                """
                select nspname || '.' || relname from pg_class join ours on ours.oid = relnamespace
                where relkind in ('m', 'f') or relispartition
                   or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
                union all
                select p.oid::regprocedure::text from pg_proc p join ours on ours.oid = pronamespace
                where prosrc ~* '\\m(pg_notify|notify)\\M' or proleakproof
                union all
                select evtname from pg_event_trigger
                """))
        .isEmpty();
  }

  private static String array(Map<String, String> names) {
    return "array['" + String.join("', '", names.keySet()) + "']";
  }
}
