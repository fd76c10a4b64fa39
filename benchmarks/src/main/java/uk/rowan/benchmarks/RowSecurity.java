package uk.rowan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.rowan.benchmarks.Town.Practitioner;

/// What row security costs a case page: rounds with and without it take turns in one run, so that
/// whatever else the machine does falls on both.
final class RowSecurity {

  private static final int PAGES = 60;
  private static final int READS = 300;
  private static final int GOOD_FOR_SECONDS = 600;
  private static final List<String> READ =
      List.of(
          "select opened_at, first_contact_due, last_contact_at from support.support_case where id = ?",
          "select id, at, by_staff, channel, outcome, words from support.contact where case_id = ? order by at desc limit 11",
          "select id, at, by_staff, kind, words from support.note where case_id = ? order by at desc limit 11",
          "select id, words, due_on, owner from support.task where case_id = ? and done_at is null order by due_on",
          "select id, kind, status, at from support.need where case_id = ?");
  private static final String BARE = "select reference from support.support_case where id = ?";
  private static final String TABLES =
      """
      select c.oid::regclass::text
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('people', 'support', 'risk', 'referrals')
        and exists (select from pg_policy p where p.polrelid = c.oid)
      """;
  private static final String ANNOUNCE =
      "select set_config('rowan.acting', ?, true), set_config('rowan.about', ?, true)";

  private final Town town;
  private final Crowd crowd;

  RowSecurity(Town town, Crowd crowd) {
    this.town = town;
    this.crowd = crowd;
  }

  /// Whatever an earlier run left behind.
  static void on(Town town) throws SQLException, IOException {
    set(town, true);
  }

  void measure(int rounds) throws Exception {
    var who = town.practitioners(1).getFirst();
    var pagesWithout = new ArrayList<long[]>();
    var pagesWith = new ArrayList<long[]>();
    var reads = new ArrayList<Double>();
    var bare = new ArrayList<Double>();
    try (var app = town.app();
        var superuser = town.superuser()) {
      app.setAutoCommit(false);
      for (int round = 0; round <= rounds; round++) {
        set(town, false);
        var pageWithout = pages();
        double readWithout = read(app, who);
        set(town, true);
        var pageWith = pages();
        double readWith = read(app, who);
        double select = bare(superuser, who);
        if (round > 0) { // the first warms up
          pagesWithout.add(pageWithout);
          pagesWith.add(pageWith);
          reads.add(readWithout / readWith);
          bare.add(readWith / select);
        }
      }
    } finally {
      set(town, true);
    }
    System.out.printf("%nRow security, %d rounds each, as part of the rate without%n", rounds);
    System.out.printf(
        "  %-48s %.3f of the sum of each page's median%n",
        "case page (goal at least 0.95)", sumOfMedians(pagesWithout) / sumOfMedians(pagesWith));
    say("its reads alone, 5 statements in a transaction", reads);
    say("its reads, in bare selects of a row", bare);
  }

  /// The same pages each time, so that each is compared with itself.
  private long[] pages() throws IOException {
    crowd.casePages(PAGES / 3);
    return crowd.casePages(PAGES);
  }

  private static double sumOfMedians(List<long[]> rounds) {
    double sum = 0;
    for (int page = 0; page < PAGES; page++) {
      int at = page;
      var times = rounds.stream().mapToLong(round -> round[at]).sorted().toArray();
      sum += Timings.at(times, 50);
    }
    return sum;
  }

  private double read(Connection app, Practitioner who)
      throws SQLException, IOException, GeneralSecurityException {
    var id = UUID.fromString(who.cases().keySet().iterator().next());
    var times = new long[READS];
    var person = person(id);
    for (int i = 0; i < READS; i++) {
      long began = System.nanoTime();
      Sql.run(app, ANNOUNCE, announcement(app, who), "{" + person + "}");
      for (var sql : READ) {
        if (Sql.words(app, sql, id).isEmpty() && sql.equals(READ.getFirst())) {
          throw new IllegalStateException("the case is not in view");
        }
      }
      app.commit();
      times[i] = System.nanoTime() - began;
    }
    Arrays.sort(times);
    return Timings.at(times, 50);
  }

  private static double bare(Connection connection, Practitioner who) throws SQLException {
    var id = UUID.fromString(who.cases().keySet().iterator().next());
    var times = new long[READS];
    for (int i = 0; i < READS; i++) {
      long began = System.nanoTime();
      Sql.words(connection, BARE, id);
      times[i] = System.nanoTime() - began;
    }
    Arrays.sort(times);
    return Timings.at(times, 50);
  }

  private String person(UUID id) throws SQLException, IOException {
    try (var superuser = town.superuser()) {
      return Sql.words(superuser, "select person from support.support_case where id = ?", id)
          .getFirst();
    }
  }

  /// As the application says it at the start of a transaction.
  private String announcement(Connection app, Practitioner who)
      throws SQLException, IOException, GeneralSecurityException {
    long now = System.currentTimeMillis();
    int backend = app.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    var said =
        String.join(
            "|",
            who.staff(),
            who.agency(),
            "SUPPORT",
            Long.toString(now * 1_000),
            UUID.randomUUID().toString(),
            Integer.toString(backend),
            Long.toString(now / 1_000 + GOOD_FOR_SECONDS));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(town.actingKey(), "HmacSHA256"));
    return said + "|" + HexFormat.of().formatHex(mac.doFinal(said.getBytes(UTF_8)));
  }

  private static void set(Town town, boolean on) throws SQLException, IOException {
    try (var superuser = town.superuser()) {
      superuser.setAutoCommit(false);
      for (var table : Sql.words(superuser, TABLES)) {
        Sql.run(
            superuser,
            "alter table %s %s row level security".formatted(table, on ? "enable" : "disable"));
      }
      superuser.commit();
    }
  }

  private static void say(String what, List<Double> ratios) {
    var sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "  %-48s median %.2f (%.2f to %.2f)%n",
        what, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }
}
