package uk.rowan.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.rowan.testing.TestDatabase;

/// The whole schema as a text that is kept with the code, so that a reviewer reads what a migration
/// changes and not only what it says. `-Drowan.docs.write=true` writes it anew.
class SchemaSnapshotTests {

  private static final Path GOLDEN = Path.of("src/test/resources/schema.golden.txt");

  private static final String DESCRIBE =
      """
      , tables as (
          select c.oid, nspname || '.' || relname as name from pg_class c join ours on ours.oid = relnamespace
          where relkind in ('r', 'p', 'v', 'm', 'f')
      ),
      said (place, part, word, line) as (
          select name, 0, '', case relkind when 'r' then 'table ' when 'v' then 'view ' else relkind::text || ' ' end || name
              || case when relrowsecurity then ' row security' else '' end
              || case when relforcerowsecurity then ' forced' else '' end
              || coalesce(' ' || array_to_string(reloptions, ' '), '')
          from tables join pg_class using (oid)
          union all
          select name, 1, to_char(attnum, '0000'), '  ' || attname || ' ' || format_type(atttypid, atttypmod)
              || case when attnotnull then ' not null' else '' end
              || case attgenerated when '' then coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
                      else ' generated ' || attgenerated::text || ' ' || pg_get_expr(adbin, adrelid) end
          from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
          left join pg_attrdef on adrelid = attrelid and adnum = attnum
          union all
          select name, 2, conname, '  constraint ' || conname || ' ' || pg_get_constraintdef(k.oid)
          from tables join pg_constraint k on conrelid = tables.oid and contype not in ('n', 't')
          union all
          select name, 3, relname, '  ' || pg_get_indexdef(indexrelid)
          from tables join pg_index on indrelid = tables.oid join pg_class i on i.oid = indexrelid
          where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
          union all
          select name, 4, polname, '  policy ' || polname || ' for '
              || case polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end
              || ' to ' || coalesce((select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any (polroles)), 'public')
              || coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
              || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '')
          from tables join pg_policy on polrelid = tables.oid
          union all
          select name, 5, tgname, '  ' || pg_get_triggerdef(t.oid)
          from tables join pg_trigger t on tgrelid = tables.oid and not tgisinternal
          union all
          select name, 6, rolname, '  grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to ' || rolname
          from tables join pg_class using (oid), lateral aclexplode(relacl) join pg_roles on pg_roles.oid = grantee
          where rolname <> 'rowan_owner' group by name, rolname
          union all
          select p.oid::regprocedure::text, 10, '', 'function ' || p.oid::regprocedure || ' returns ' || pg_get_function_result(p.oid)
              || case provolatile when 'i' then ' immutable' when 's' then ' stable' else '' end
              || case when prosecdef then ' security definer' else '' end
          from pg_proc p join ours on ours.oid = pronamespace
          union all
          select p.oid::regprocedure::text, 11, coalesce(rolname, 'public'), '  grant execute to ' || coalesce(rolname, 'public')
          from pg_proc p join ours on ours.oid = pronamespace,
          lateral aclexplode(coalesce(proacl, acldefault('f', proowner))) left join pg_roles on pg_roles.oid = grantee
          where rolname is distinct from 'rowan_owner'
          union all
          select nspname, 20, coalesce(rolname, 'public'), 'schema ' || nspname || ' grant ' || lower(privilege_type) || ' to ' || coalesce(rolname, 'public')
          from ours join pg_namespace using (oid, nspname), lateral aclexplode(nspacl) left join pg_roles on pg_roles.oid = grantee
          where rolname is distinct from 'rowan_owner'
      )
      select regexp_replace(line, '\\s+', ' ', 'g') from said
      order by part >= 20, part >= 10, place collate "C", part, word collate "C", line collate "C"
      """;

  @Test
  void schemaIsTheOneThatWasReviewed() throws SQLException, IOException {
    var schema = schema();

    if (Boolean.getBoolean("rowan.docs.write")) {
      Files.writeString(GOLDEN, schema, UTF_8);
    }

    assertThat(schema)
        .as("a migration changed the schema: write %s anew and review its difference", GOLDEN)
        .isEqualTo(Files.readString(GOLDEN, UTF_8));
  }

  private static String schema() throws SQLException {
    try (var database = TestDatabase.fresh();
        var connection = database.asAdministrator()) {
      return new Catalogue(connection)
          .lines(DESCRIBE).stream()
              .map(line -> line.replaceFirst("^ (?=\\S)", "  "))
              .collect(Collectors.joining("\n", "", "\n"));
    }
  }
}
