package uk.rowan.story;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.rowan.testing.TestDatabase;

/// What the story left in the database, for looking at and never for doing anything.
final class Rows {

  /// Those the newest referral is about: the harmed person first.
  private static final String PERSONS =
      """
      with told as (select person from referrals.referral where referrer_kind = 'HOSPITAL')
      select person::text from told
      union all
      (select other::text from people.relationship where person = (select person from told) order by 1)
      """;

  private final TestDatabase database;

  Rows(TestDatabase database) {
    this.database = database;
  }

  int count(String table) {
    return Integer.parseInt(strings("select count(*)::text from " + table).getFirst());
  }

  int audited(String action) {
    return Integer.parseInt(
        strings("select count(*)::text from audit.event where action = '" + action + "'")
            .getFirst());
  }

  /// She whom the story is about.
  String person() {
    return persons().getFirst();
  }

  List<String> persons() {
    return strings(PERSONS);
  }

  Walk.Found found() {
    return new Walk.Found(
        ids(PERSONS),
        ids("select id::text from support.support_case order by opened_at"),
        ids("select id::text from referrals.referral where referrer_kind = 'HOSPITAL'"),
        ids("select id::text from risk.assessment order by started_at"));
  }

  List<String> strings(String sql) {
    try (var connection = database.asAdministrator();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<UUID> ids(String sql) {
    return strings(sql).stream().map(UUID::fromString).toList();
  }
}
