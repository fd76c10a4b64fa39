package uk.rowan.house.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.rowan.house.Catalogue;

/// `docs/data-dictionary.md`: every schema, table and column in the words of its comment, and who
/// may touch it.
final class DataDictionary {

  private static final String BEGINNING =
      """
      # The data dictionary

      Written by `./rowan docs` from the migrated database; do not edit. The words are the comments in the SQL.

      - *sealed*: encrypted under a key of the person it is about, tied to its table, row and column; or under another key that
        is not in the database.
      - *behind row security*: a row is there only for whoever may know of it, the owner of the table included.
      - *audited*: each change is written down in the audit log, without its values.
      - Roles: `rowan_app` serves requests, `rowan_vault` gives out what is in the vault, `rowan_match` compares, `rowan_audit` seals and
        shows the audit log, `rowan_load` loads the demonstration. A table that names no role is touched through functions only.
      """;

  private static final String OURS =
      "with ours as ("
          + Catalogue.OURS
          + "), tables as (select c.*, nspname from pg_class c join ours on ours.oid = relnamespace"
          + " where relkind in ('r', 'p', 'v'))\n";

  private static final String SCHEMAS =
      OURS
          + "select nspname, obj_description(oid, 'pg_namespace') as said from ours order by nspname";

  private static final String TABLES =
      OURS
          + """
          select nspname, relname, obj_description(oid, 'pg_class') as said, relkind = 'v' as view,
              relrowsecurity and relforcerowsecurity as secured,
              exists (select from pg_trigger where tgrelid = oid and tgfoid = 'audit.record()'::regprocedure) as audited
          from tables order by nspname, relname
          """;

  private static final String COLUMNS =
      OURS
          + """
          select nspname, relname, attname, format_type(atttypid, atttypmod) as type, attnotnull,
              coalesce(col_description(attrelid, attnum), '') as said,
              (select confrelid::regclass::text from pg_constraint
               where conrelid = attrelid and contype = 'f' and conkey = array[attnum] order by conname limit 1) as points_to
          from pg_attribute join tables on tables.oid = attrelid
          where attnum > 0 and not attisdropped order by nspname, relname, attnum
          """;

  private static final String GRANTS =
      OURS
          + """
          select nspname, relname, rolname, privilege_type, string_agg(attname, ', ' order by attnum) as columns
          from (
              select nspname, relname, null as attname, null::int as attnum, (aclexplode(relacl)).* from tables
              union all
              select nspname, relname, attname, attnum, (aclexplode(attacl)).*
              from pg_attribute join tables on tables.oid = attrelid where attnum > 0) as given
          join pg_roles on pg_roles.oid = grantee
          where rolname <> 'rowan_owner'
          group by nspname, relname, rolname, privilege_type, attname is null
          order by nspname, relname, rolname,
              array_position(array['SELECT', 'INSERT', 'UPDATE', 'DELETE'], privilege_type), attname is null desc
          """;

  private static final String FUNCTIONS =
      OURS
          + """
          select nspname, proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
              obj_description(p.oid, 'pg_proc') as said,
              (select string_agg(coalesce(rolname, 'everyone'), ', ' order by rolname)
               from aclexplode(coalesce(proacl, acldefault('f', proowner))) left join pg_roles on pg_roles.oid = grantee
               where rolname is distinct from 'rowan_owner') as callers
          from pg_proc p join ours on ours.oid = pronamespace
          where prorettype <> 'trigger'::regtype order by 1, 2
          """;

  private static final Map<String, String> DOES =
      Map.of("SELECT", "reads", "INSERT", "adds", "UPDATE", "changes", "DELETE", "deletes");

  private final JdbcClient jdbc;
  private final Map<String, List<Row>> columns;
  private final Map<String, List<Row>> grants;

  DataDictionary(Connection connection) {
    jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    columns = rows(COLUMNS).stream().collect(groupingBy(Row::table));
    grants = rows(GRANTS).stream().collect(groupingBy(Row::table));
  }

  String words() {
    var tables = rows(TABLES).stream().collect(groupingBy(row -> row.text("nspname")));
    var functions = rows(FUNCTIONS).stream().collect(groupingBy(row -> row.text("nspname")));
    return BEGINNING
        + rows(SCHEMAS).stream()
            .map(
                schema -> {
                  var name = schema.text("nspname");
                  return "\n## %s\n\n%s.\n".formatted(name, schema.text("said"))
                      + tables.getOrDefault(name, List.of()).stream()
                          .map(this::tableInWords)
                          .collect(joining())
                      + functions(functions.getOrDefault(name, List.of()));
                })
            .collect(joining());
  }

  private String tableInWords(Row row) {
    var name = row.table();
    return "\n### %s\n\n%s.\n\n".formatted(name, row.text("said"))
        + "%s. %s.\n\n".formatted(kept(row), who(grants.getOrDefault(name, List.of())))
        + "| column | type | holds |\n| --- | --- | --- |\n"
        + columns.getOrDefault(name, List.of()).stream()
            .map(DataDictionary::column)
            .collect(joining());
  }

  private static String kept(Row row) {
    if (row.is("view")) {
      return "A view, which shows each reader what they may see";
    }
    return (row.is("secured") ? "Behind row security" : "**Not** behind row security")
        + (row.is("audited") ? ", audited" : ", not audited");
  }

  private static String who(List<Row> grants) {
    if (grants.isEmpty()) {
      return "No role touches it directly";
    }
    var roles = new LinkedHashMap<String, String>();
    for (var grant : grants) {
      var may = DOES.getOrDefault(grant.text("privilege_type"), grant.text("privilege_type"));
      roles.merge(
          grant.text("rolname"),
          grant.has("columns") ? may + " " + grant.text("columns") : may,
          (a, b) -> a + "; " + b);
    }
    return roles.entrySet().stream()
        .map(role -> "`%s` %s".formatted(role.getKey(), role.getValue()))
        .collect(joining(". "));
  }

  /// A column of bytes whose comment says that it is encrypted.
  private static String column(Row row) {
    var said = row.text("said");
    var type = row.text("type");
    var sealed = type.equals("bytea") && said.matches("(?s).*\\b[Ee]ncrypted\\b.*");
    return "| `%s` | %s%s%s | %s%s |\n"
        .formatted(
            row.text("attname"),
            type,
            row.is("attnotnull") ? "" : ", may be absent",
            row.has("points_to") ? ", one of `" + row.text("points_to") + "`" : "",
            sealed ? "*sealed*: " : "",
            said.isEmpty() ? "as the framework keeps it" : Document.cell(said));
  }

  private static String functions(List<Row> functions) {
    return functions.isEmpty()
        ? ""
        : "\n| function | what it does | who may call it |\n| --- | --- | --- |\n"
            + functions.stream()
                .map(
                    row ->
                        "| `%s` | %s | %s |\n"
                            .formatted(
                                row.text("name"),
                                Document.cell(row.text("said")),
                                row.has("callers") ? row.text("callers") : "other functions"))
                .collect(joining());
  }

  private List<Row> rows(String sql) {
    return jdbc.sql(sql).query().listOfRows().stream().map(Row::new).toList();
  }

  /// A line of an answer; what is missing in it is red, and no empty place on the page.
  private record Row(Map<String, @Nullable Object> columns) {

    String table() {
      return text("nspname") + "." + text("relname");
    }

    boolean is(String column) {
      return Boolean.TRUE.equals(columns.get(column));
    }

    boolean has(String column) {
      return columns.get(column) != null;
    }

    String text(String column) {
      return Objects.requireNonNull(
              columns.get(column), () -> "no %s: %s".formatted(column, columns))
          .toString();
    }
  }
}
