package uk.rowan.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.testing.TestDatabase;

/// What each role of the database may do, and above all what the one that serves the pages may not.
class RightsTests {

  /// Functions that act with their owner's rights, each with the reason why it must.
  private static final Map<String, String> DEFINERS =
      Map.ofEntries(
          entry("acting.announced()", "reads the key of the announcements, which nobody else may"),
          entry(
              "audit.append(text,uuid,uuid[],text[],text,text)",
              "adds to the trail, which nobody may write to"),
          entry("audit.record()", "a trigger: adds to the trail for whoever writes a row"),
          entry(
              "sharing.refuse_overlap()",
              "sees the relationship that a new one would overlap with, whoever adds it"),
          entry("sharing.holders()", "decides who holds relationships, before any row may be seen"),
          entry("sharing.in_view()", "the question that row security itself asks"),
          entry(
              "sharing.facts(uuid[])", "reads restrictions and exclusions that must not be shown"),
          entry(
              "sharing.relate(uuid,uuid,uuid,uuid,text,text,uuid)",
              "opens a record only as its own checks allow"),
          entry("sharing.unrelate(uuid,uuid)", "ends what rests on a case the actor may see"),
          entry("sharing.move_stage(uuid,text)", "moves what rests on a case the actor may see"),
          entry("sharing.credential_of(text)", "is asked before anyone is signed in"),
          entry("sharing.signed_in(uuid)", "is asked before anyone is acting"),
          entry("sharing.federated_staff(text,text)", "is asked before anyone is signed in"),
          entry(
              "sharing.note_failure(uuid,timestamp with time zone)",
              "is asked before anyone is signed in"),
          entry("sharing.note_success(uuid)", "is asked before anyone is signed in"),
          entry("sharing.use_totp_step(uuid,bigint)", "is asked before anyone is signed in"),
          entry("sharing.passkeys_of(uuid)", "is asked before anyone is signed in"),
          entry("sharing.add_passkey(sharing.passkey)", "writes what nobody may read"),
          entry("sharing.use_passkey(uuid,bytea,bigint)", "is asked before anyone is signed in"),
          entry("sharing.drop_passkey(uuid)", "removes what nobody may read"),
          entry(
              "sharing.federate_by_first_link(bytea,text,text)",
              "is asked before anyone is signed in"),
          entry("sharing.set_credential(uuid,text,bytea)", "writes what nobody may read"),
          entry("vault.key_of(uuid)", "the vault has no other door"),
          entry("vault.keep_key(uuid,bytea)", "the vault has no other door"),
          entry("vault.put(uuid,uuid,text,bytea,uuid)", "the vault has no other door"),
          entry("vault.retire(uuid)", "the vault has no other door"),
          entry("vault.held(uuid)", "the vault has no other door"),
          entry("vault.release(uuid,text)", "the vault has no other door"),
          entry("people.keep_match_keys(uuid,text[],bytea[])", "writes what nobody may read"),
          entry("people.keep_staff_keys(uuid,text[],bytea[])", "writes what nobody may read"),
          entry("people.sharing_keys(bytea[])", "compares what nobody may read"),
          entry("people.staff_sharing_keys(bytea[])", "compares what nobody may read"),
          entry("people.seen_among(uuid[])", "asks row security's question for the matching role"),
          entry(
              "people.note_possible_same(uuid,uuid,text[])",
              "tells the gatekeeper what the finder may not see"),
          entry(
              "sharing.holds(uuid,text[])",
              "tells whether the actor has a relationship, before any row may be seen"),
          entry(
              "sharing.restrict_for_staff(uuid[],uuid[],uuid)",
              "restricts what the actor must not notice was restricted"),
          entry(
              "sharing.reviews_access_to(uuid)",
              "asks whether a look belongs to a review of the actor's"),
          entry(
              "sharing.looks_of(timestamp with time zone,timestamp with time zone,integer)",
              "checks the trail against the relationships of then, which nobody may see together"),
          entry("sharing.looks_waiting()", "counts for reviewers who may not see whose they are"),
          entry(
              "people.bearing(uuid[],text[])",
              "compares surnames, and gives back those it was given"),
          entry(
              "sharing.may_review(uuid)",
              "reads memberships past and present, so that no colleague reviews"),
          entry(
              "sharing.emergencies_waiting()",
              "counts for reviewers who may not see whose they are"),
          entry("sharing.lift_content(sharing.lift)", "binds an approval to what was asked"),
          entry(
              "sharing.may_decide(sharing.lift)",
              "reads the agencies of both, so that one agency never decides alone"),
          entry("sharing.ask_to_lift(uuid,uuid,text)", "writes what nobody may write directly"),
          entry("sharing.lifts_waiting()", "counts for gatekeepers of another agency"),
          entry(
              "sharing.decide_lift(uuid,bytea,boolean)",
              "ends a restriction, which nobody may do directly"),
          entry("sharing.alerts_waiting()", "counts, and gives numbers only"),
          entry(
              "sharing.matters_to_restrict(uuid[],uuid)",
              "finds the matters of a member of staff who is party to them"),
          entry("sharing.anyone_can_sign_in()", "is asked before anyone is signed in"),
          entry("sharing.make_first_link(bytea,uuid)", "writes what nobody may read"),
          entry("sharing.first_link_of(bytea)", "is asked before anyone is signed in"),
          entry("sharing.use_first_link(bytea,text,bytea)", "is asked before anyone is signed in"),
          entry(
              "sharing.credential_of(uuid)",
              "is asked of one's own account, which nobody may read"),
          entry(
              "people.are_opposed(uuid,uuid)",
              "asks across both sides of a case, which nobody may see together"),
          entry("support.carried_by(uuid[])", "counts cases of colleagues, and gives numbers only"),
          entry(
              "support.done_since(uuid,timestamp with time zone)",
              "asks once whether the case is in view, and gives numbers only"),
          entry("support.open_cases_of(uuid)", "tells Rowan itself whom to ask, identifiers only"),
          entry("people.sharing_keys_of(uuid)", "compares what nobody may read"),
          entry("people.persons_who_are(uuid)", "compares what nobody may read"));

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
  @Tag("AC-13")
  void functionsThatBorrowTheirOwnersRightsAreListedHere() {
    assertThat(
            catalogue.lines(
                "select p.oid::regprocedure::text from pg_proc p join ours on ours.oid = pronamespace where prosecdef"))
        .containsExactlyInAnyOrderElementsOf(DEFINERS.keySet());
  }

  /// A function that looks names up where the caller says can be led to the caller's own.
  @Test
  @Tag("AC-13")
  void everyFunctionNamesWhatItUses() {
    assertThat(
            catalogue.lines(
                """
                select p.oid::regprocedure::text from pg_proc p join ours on ours.oid = pronamespace
                where not coalesce('search_path=""' = any (proconfig), false)
                """))
        .isEmpty();
  }

  @Test
  @Tag("AC-13")
  void borrowedRightsAreLentByNameToRoles() {
    assertThat(
            catalogue.lines(
                """
                select p.oid::regprocedure::text from pg_proc p join ours on ours.oid = pronamespace
                where prosecdef and has_function_privilege('public', p.oid, 'execute')
                """))
        .containsExactlyInAnyOrder("acting.announced()", "audit.record()");
  }

  @Test
  @Tag("AC-13")
  void noRoleOfRowanIsAboveTheRules() {
    assertThat(
            catalogue.lines(
                """
                select rolname from pg_roles
                where rolname ~ '^rowan_' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
                union all
                select rolname from pg_roles where rolname = 'rowan_owner' and rolcanlogin
                union all
                select m.rolname || ' is ' || g.rolname from pg_auth_members a
                join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
                where m.rolname ~ '^rowan_' and not (m.rolname = 'rowan_migrate' and g.rolname = 'rowan_owner')
                """))
        .isEmpty();
  }

  @Test
  @Tag("AC-13")
  void onlyTheOwnerOwns() {
    assertThat(
            catalogue.lines(
                """
                select pg_describe_object(classid, objid, objsubid) || ' of ' || rolname
                from pg_shdepend join pg_roles on pg_roles.oid = refobjid
                where deptype = 'o' and refclassid = 'pg_authid'::regclass and rolname ~ '^rowan_' and rolname <> 'rowan_owner'
                """))
        .isEmpty();
  }

  @Test
  @Tag("AC-13")
  void signedInRolesMakeNothingNotEvenATemporaryTable() {
    assertThat(
            catalogue.lines(
                """
                select rolname || ' in ' || nspname from pg_roles, pg_namespace
                where rolname in ('rowan_app', 'rowan_match', 'rowan_vault', 'rowan_audit')
                  and has_schema_privilege(rolname, pg_namespace.oid, 'create')
                union all
                select rolname || ' in the database' from pg_roles
                where rolname in ('rowan_app', 'rowan_match', 'rowan_vault', 'rowan_audit')
                  and (has_database_privilege(rolname, current_database(), 'temporary')
                       or has_database_privilege(rolname, current_database(), 'create'))
                """))
        .isEmpty();
  }

  @Test
  @Tag("AC-13")
  void nobodyElseMayConnect() {
    assertThat(
            catalogue.lines(
                "select 'public' where has_database_privilege('public', current_database(), 'connect')"))
        .isEmpty();
  }

  /// The vault, the match keys, the passwords and the trail have functions, and no other door.
  @Test
  @Tag("AC-13")
  @Tag("LO-01")
  void applicationTouchesNoTableBehindADoor() {
    assertThat(
            catalogue.lines(
                """
                select nspname || '.' || relname || ' by ' || rolname from pg_roles, pg_class c join ours on ours.oid = relnamespace
                where rolname in ('rowan_app', 'rowan_match', 'rowan_vault')
                  and relkind in ('r', 'p', 'v') and nspname || '.' || relname ~
                    '^(vault|audit|acting)\\.|^people\\.(match_key|staff_key)$|^sharing\\.(credential|federated|passkey)$'
                  and (has_table_privilege(rolname, c.oid, 'select, insert, update, delete, truncate, references, trigger')
                       or has_any_column_privilege(rolname, c.oid, 'select, insert, update, references'))
                """))
        .isEmpty();
  }

  @Test
  @Tag("AC-13")
  void smallRolesReadNoTableButTheTrail() {
    assertThat(
            catalogue.lines(
                """
                select nspname || '.' || relname || ' by ' || rolname from pg_roles, pg_class c join ours on ours.oid = relnamespace
                where rolname in ('rowan_match', 'rowan_vault', 'rowan_audit') and relkind in ('r', 'p', 'v')
                  and has_table_privilege(rolname, c.oid, 'select, insert, update, delete, truncate, references, trigger')
                """))
        .containsExactlyInAnyOrder(
            "audit.event by rowan_audit",
            "audit.chain_head by rowan_audit",
            "audit.seal by rowan_audit");
  }

  @Test
  @Tag("AU-02")
  @Tag("ASVS-16.4.2")
  void theTrailIsAddedToAndNeverChanged() {
    assertThat(
            catalogue.lines(
                """
                select nspname || '.' || relname || ' by ' || rolname from pg_roles, pg_class c join ours on ours.oid = relnamespace
                where nspname = 'audit' and relkind = 'r' and rolname in ('rowan_app', 'rowan_match', 'rowan_vault', 'rowan_audit')
                  and has_table_privilege(rolname, c.oid, 'update, delete, truncate')
                """))
        .isEmpty();
  }
}
