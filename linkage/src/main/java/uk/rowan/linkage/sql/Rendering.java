package uk.rowan.linkage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.Kind.Aspect;
import uk.rowan.linkage.Model;
import uk.rowan.linkage.Rule;
import uk.rowan.linkage.text.Nicknames;

/// Runs a model in DuckDB: from a file of comma-separated values, or from standard forms, to pairs
/// with weights and to components. It is SQL of our own and shares no code with the engine but the
/// model and the list of nicknames.
///
/// Groups that nothing divides are left out: SQL does not know the order of record keys.
public final class Rendering {

  /// How large groups are kept in bounds.
  public enum Division {
    /// As the model says, group by group.
    AS_THE_MODEL_SAYS,
    /// Every rule of two whole values is three: with the year, with month and day, with the
    /// district.
    BY_YEAR_DAY_AND_DISTRICT
  }

  private final Connection connection;
  private final Model model;

  public Rendering(Connection connection, Model model) {
    this.connection = connection;
    this.model = model;
  }

  /// Makes table `form` from a file whose headings are given by the names of the model's fields.
  /// Understands plain letters and dates with the year first only.
  public void read(String csv, Map<String, String> headings) throws SQLException {
    var columns = new ArrayList<String>();
    for (int field = 0; field < model.fields().size(); field++) {
      var heading = headings.get(model.fields().get(field).name());
      var form =
          heading == null ? "null::varchar" : form(model.fields().get(field).kind(), heading);
      columns.add(form + " as f" + field);
    }
    run(
        "create table form as select row_number() over () - 1 as rid, %s from read_csv('%s', header = true, all_varchar = true)"
            .formatted(String.join(", ", columns), csv.replace("'", "''")));
  }

  private static String form(Kind kind, String heading) {
    var cell = "lower(trim(\"%s\"))".formatted(heading);
    return switch (kind) {
      case GIVEN_NAME, FAMILY_NAME, OTHER_NAME, TEXT ->
          "nullif(trim(regexp_replace(replace(%s, '''', ''), '[^a-z0-9]+', ' ', 'g')), '')"
              .formatted(cell);
      case SEX -> "nullif(left(%s, 1), '')".formatted(cell);
      case EMAIL -> "nullif(%s, '')".formatted(cell);
      case DATE, POSTCODE, NHS_NUMBER, IDENTIFIER, PHONE, NUMBER ->
          "nullif(regexp_replace(%s, '[^a-z0-9]', '', 'g'), '')".formatted(cell);
    };
  }

  /// Compares and weighs: table `pattern` has the pairs (`l`, `r`, `l` the smaller) with their
  /// levels `g0`, `g1` and so on, table `edge` those of weight -5 and more.
  public void weigh(Division division) throws SQLException {
    persons();
    pairs(division);
    var fields = model.fields();
    int given = Levels.first(fields, Kind.GIVEN_NAME);
    int family = Levels.first(fields, Kind.FAMILY_NAME);
    boolean both = given >= 0 && family >= 0;
    var last = new ArrayList<String>();
    for (int field = 0; field < fields.size(); field++) {
      var level = "h" + field;
      if (both && field == given) {
        level = "case when x then 7 else %s end".formatted(level);
      } else if (both && field == family) {
        level = "case when x then 0 else %s end".formatted(level);
      }
      last.add(level + " as g" + field);
    }
    var rarities = rarities("a").isEmpty() ? "" : rarities("a") + rarities("b");
    run(
        """
        create table pattern as
        select l, r, %1$s%2$s from (
          select p.l, p.r%4$s, %3$s as x%5$s
          from pair p join person a on a.rid = p.l join person b on b.rid = p.r)"""
            .formatted(
                String.join(", ", last),
                names(rarities),
                both ? Levels.exchanged(given, family) : "false",
                Levels.all(fields),
                rarities));
    run(
        "create table edge as select l, r, w from (select l, r, %s as w from pattern) where w >= -5"
            .formatted(weight()));
  }

  /// Table `cluster`: for each record the least of those linked to it by any chain of edges that
  /// reach the threshold.
  public void connect() throws SQLException {
    run(
        "create table link as select l, r from edge where w >= %s union all select r, l from edge where w >= %1$s"
            .formatted(number(model.thresholdWeight())));
    run("create table cluster as select rid, rid as c from person");
    long moved = 1;
    while (moved > 0) {
      run(
          """
          create or replace table nearer as
          select k.l as rid, min(c.c) as c from link k join cluster c on c.rid = k.r group by k.l""");
      run(
          """
          create or replace table renewed as
          select c.rid, least(c.c, coalesce(n.c, c.c)) as c from cluster c left join nearer n using (rid)""");
      moved = count("select count(*) from renewed r join cluster c using (rid) where r.c < c.c");
      run("create or replace table cluster as select rid, c from renewed");
    }
  }

  public long count(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Table `person`: the forms, with nicknames, roots and rarities beside them.
  private void persons() throws SQLException {
    nicknames();
    var columns = new StringBuilder("f.rid");
    var joins = new StringBuilder();
    for (int field = 0; field < model.fields().size(); field++) {
      var kind = model.fields().get(field).kind();
      var frequencies = model.comparisons().get(field).frequencies();
      columns.append(", f.f%d".formatted(field));
      if (kind.isName()) {
        columns.append(", n%1$d.groups as n%1$d, n%1$d.root as r%1$d".formatted(field));
        joins.append(" left join nickname n%1$d on n%1$d.name = f.f%1$d".formatted(field));
      }
      if (!frequencies.isEmpty()) {
        shares(field);
        columns.append(
            ", coalesce(s%1$d.bits, %2$s) as b%1$d"
                .formatted(field, number(log2(frequencies.together() / frequencies.rest()))));
        joins.append(" left join share%1$d s%1$d on s%1$d.form = f.f%1$d".formatted(field));
      }
    }
    run("create table person as select %s from form f%s".formatted(columns, joins));
  }

  private void nicknames() throws SQLException {
    var known = Nicknames.known();
    var rows =
        known.all().entrySet().stream()
            .map(
                entry ->
                    "('%s', [%s], '%s')"
                        .formatted(
                            entry.getKey(),
                            IntStream.of(entry.getValue())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",")),
                            known.root(entry.getValue()[0])))
            .collect(Collectors.joining(", "));
    run(
        "create table nickname as select * from (values %s) as n(name, groups, root)"
            .formatted(rows));
  }

  private void shares(int field) throws SQLException {
    var frequencies = model.comparisons().get(field).frequencies();
    run("create table share%d (form varchar, bits double)".formatted(field));
    if (!frequencies.shares().isEmpty()) {
      var rows =
          frequencies.shares().entrySet().stream()
              .map(
                  share ->
                      "('%s', %s)"
                          .formatted(
                              share.getKey().replace("'", "''"),
                              number(log2(frequencies.together() / share.getValue()))))
              .collect(Collectors.joining(", "));
      run("insert into share%d values %s".formatted(field, rows));
    }
  }

  private void pairs(Division division) throws SQLException {
    run("create table pair (l bigint, r bigint)");
    var selects = new ArrayList<String>();
    for (int number = 0; number < model.rules().size(); number++) {
      var rule = model.rules().get(number);
      if (division == Division.AS_THE_MODEL_SAYS || rule.parts().size() > 2) {
        divide(rule, number);
        selects.add(
            "select a.rid as l, b.rid as r from leaf%1$d a join leaf%1$d b on a.key = b.key and a.rid < b.rid"
                .formatted(number));
      } else {
        fixed(rule).forEach(keys -> selects.add(joined(keys)));
      }
    }
    run(
        "insert into pair select distinct l, r from (%s)"
            .formatted(String.join(" union all ", selects)));
  }

  private static String joined(String key) {
    return "select a.rid as l, b.rid as r from (select rid, %1$s as key from person) a join (select rid, %1$s as key from person) b on a.key = b.key and a.rid < b.rid"
        .formatted(key);
  }

  /// The keys of a rule with fixed divisions instead of caps.
  private List<String> fixed(Rule rule) {
    boolean large =
        rule.parts().size() == 2
            && rule.parts().stream()
                .allMatch(part -> model.fields().get(part.field()).kind().isName());
    if (!large) {
      return List.of(key(rule));
    }
    var keys = new ArrayList<String>();
    for (var aspect : List.of(Aspect.YEAR, Aspect.MONTH_DAY, Aspect.DISTRICT)) {
      int field =
          Levels.first(model.fields(), aspect == Aspect.DISTRICT ? Kind.POSTCODE : Kind.DATE);
      if (field >= 0) {
        keys.add("%s || '|' || %s".formatted(key(rule), Aspects.of(aspect, "f" + field, field)));
      }
    }
    return keys.isEmpty() ? List.of(key(rule)) : keys;
  }

  /// Table `leaf` with the rule's number: each record with the smallest group it is in.
  private void divide(Rule rule, int number) throws SQLException {
    run("create table leaf%d (rid bigint, key varchar)".formatted(number));
    run(
        "create or replace table crowd as select rid, %s as key from person where %1$s is not null"
            .formatted(key(rule)));
    for (int depth = 0; count("select count(*) from crowd") > 0; depth++) {
      run(
          "create or replace table sized as select rid, key, count(*) over (partition by key) as size from crowd");
      run(
          "insert into leaf%d select rid, '%d:' || key from sized where size between 2 and %d"
              .formatted(number, depth, rule.cap()));
      if (depth == rule.then().size()) {
        return;
      }
      run(
          "create or replace table crowd as select s.rid, s.key || '|' || coalesce(%s, '') as key from sized s join person using (rid) where s.size > %d"
              .formatted(part(rule.then().get(depth)), rule.cap()));
    }
  }

  private String key(Rule rule) {
    var parts = rule.parts().stream().map(this::part).toList();
    if (rule.anyOrder() && parts.size() == 2) {
      return "case when %1$s is not null and %2$s is not null then least(%1$s, %2$s) || '|' || greatest(%1$s, %2$s) end"
          .formatted(parts.get(0), parts.get(1));
    }
    return String.join(" || '|' || ", parts);
  }

  private String part(Rule.Part part) {
    return Aspects.of(part.aspect(), "f" + part.field(), part.field());
  }

  private String rarities(String side) {
    var columns = new StringBuilder();
    for (int field = 0; field < model.fields().size(); field++) {
      if (!model.comparisons().get(field).frequencies().isEmpty()) {
        columns.append(", %1$s.b%2$d as %1$sb%2$d".formatted(side, field));
      }
    }
    return columns.toString();
  }

  private static String names(String rarities) {
    return rarities.replaceAll(", [ab]\\.b\\d+ as ", ", ");
  }

  private String weight() {
    var sum = new StringBuilder(number(model.priorWeight()));
    for (int field = 0; field < model.fields().size(); field++) {
      var comparison = model.comparisons().get(field);
      sum.append(" + case g%d".formatted(field));
      for (int level = 1; level <= comparison.levels().size(); level++) {
        sum.append(
            " when %d then %s"
                .formatted(level, number(comparison.levels().get(level - 1).weight())));
        double share =
            comparison.frequencies().isEmpty() ? 0 : comparison.field().kind().rarity(level);
        if (share > 0) {
          sum.append(" + %s * least(ab%d, bb%2$d)".formatted(number(share), field));
        }
      }
      sum.append(" else 0 end");
    }
    return sum.toString();
  }

  private static double log2(double number) {
    return Math.log(number) / Math.log(2);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "(%s::double)", Double.toString(number));
  }

  /// The model's fields, for whoever reads the tables.
  public List<Field> fields() {
    return model.fields();
  }
}
