package uk.rowan.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.rowan.benchmarks.Correspondent.Worker;
import uk.rowan.benchmarks.Ledger.Kind;
import uk.rowan.verifier.Verification;

/// Compares the ledger with what is there, as readers see it and as the tables count it.
final class Reckoning {

  private static final Pattern TOKEN = Pattern.compile("Ledger[a-p]{32}");
  private static final String REFERRALS =
      """
      select p.family || ' ' || r.reference || ' ' || (
        select count(*) from audit.event e where e.subject = r.id and e.action = 'referrals.referral.insert')
      from referrals.referral r join people.person p on p.id = r.told_as
      where p.family like 'Ledger%'
      """;
  private static final String ROWS =
      """
      select (select count(*) from support.contact c where c.case_id = s.id) || ' '
        || (select count(*) from support.note n where n.case_id = s.id) || ' ' || s.version || ' '
        || (select count(*) from audit.event e where e.subject = s.id and e.action = 'support.contact.insert') || ' '
        || (select count(*) from audit.event e where e.subject = s.id and e.action = 'support.note.insert')
      from support.support_case s
      where s.id = cast(? as uuid)
      """;
  private static final String UNDELIVERED =
      "select count(*) from platform.outbox where parked_at is not null or told_at < now() - interval '5 minutes'";

  /// What the tables hold of a case: rows, its version, and audit events of rows added.
  private record Held(int contacts, int notes, int version, int contactsAudited, int notesAudited) {

    static Held of(String line) {
      var words = line.split(" ", -1);
      return new Held(
          Integer.parseInt(words[0]),
          Integer.parseInt(words[1]),
          Integer.parseInt(words[2]),
          Integer.parseInt(words[3]),
          Integer.parseInt(words[4]));
    }
  }

  private final Ground ground;
  private final Ledger ledger;
  private final List<Worker> workers;
  private final Map<String, Held> atFirst = new HashMap<>();
  private final Set<String> reckoned = new HashSet<>();

  Reckoning(Ground ground, Ledger ledger, List<Worker> workers) throws SQLException {
    this.ground = ground;
    this.ledger = ledger;
    this.workers = workers;
    try (var connection = ground.superuser()) {
      for (var worker : workers) {
        for (var id : worker.cases()) {
          atFirst.put(id, held(connection, id));
        }
      }
    }
  }

  /// Of everything sent so far, reading again the cases in which something is new.
  Tally tally() throws Exception {
    return tally(
        ledger.entries().values().stream()
            .filter(entry -> !reckoned.contains(entry.token()))
            .map(Ledger.Entry::where)
            .collect(Collectors.toSet()));
  }

  /// Of everything, everywhere.
  Tally everything() throws Exception {
    return tally(Set.copyOf(atFirst.keySet()));
  }

  private Tally tally(Set<String> cases) throws Exception {
    var entries = ledger.entries();
    var found = new HashMap<String, Integer>();
    int effects = 0;
    try (var connection = ground.superuser()) {
      connection.setAutoCommit(false);
      for (var worker : workers) {
        for (var id : worker.cases()) {
          if (cases.contains(id)) {
            effects += readCase(connection, worker, id, found);
          }
        }
      }
      effects += readReferrals(connection, entries, found);
      effects += (int) Sql.number(connection, UNDELIVERED);
      reckoned.addAll(entries.keySet());
      var faults =
          Verification.of(connection, ground.sealKey(), List.of(), _ -> {}).faults().stream()
              .map(fault -> fault.words())
              .toList();
      return count(entries, cases, found, effects, faults);
    }
  }

  private static Tally count(
      Map<String, Ledger.Entry> entries,
      Set<String> cases,
      Map<String, Integer> found,
      int effects,
      List<String> faults) {
    int promised = 0;
    int lost = 0;
    int doubled = 0;
    for (var entry : entries.values()) {
      promised += entry.isPromised() ? 1 : 0;
      if (entry.kind() == Kind.REFERRAL || cases.contains(entry.where())) {
        int times = found.getOrDefault(entry.token(), 0);
        lost += entry.isPromised() && times == 0 ? 1 : 0;
        doubled += times > 1 ? 1 : 0;
      }
    }
    var phantoms = new TreeSet<>(found.keySet());
    phantoms.removeAll(entries.keySet());
    return new Tally(promised, lost, doubled, phantoms.size(), effects, faults);
  }

  /// Counts the tokens on its page. Gives back how many effects of them did not happen once: a
  /// contact that was reached moves its case on by one version, each row has one audit event, and
  /// no row is there that the page does not show.
  private int readCase(Connection connection, Worker worker, String id, Map<String, Integer> found)
      throws IOException, SQLException, InterruptedException {
    var tokens = TOKEN.matcher(page(worker, id));
    int shown = 0;
    while (tokens.find()) {
      found.merge(tokens.group(), 1, Integer::sum);
      shown++;
    }
    var before = atFirst.getOrDefault(id, new Held(0, 0, 0, 0, 0));
    var now = held(connection, id);
    int contacts = now.contacts() - before.contacts();
    int notes = now.notes() - before.notes();
    return Math.abs(contacts + notes - shown)
        + Math.abs(now.version() - before.version() - contacts)
        + Math.abs(now.contactsAudited() - before.contactsAudited() - contacts)
        + Math.abs(now.notesAudited() - before.notesAudited() - notes);
  }

  /// As its worker reads it, who signs in again when the database has forgotten them.
  private static String page(Worker worker, String id) throws IOException, InterruptedException {
    try {
      return worker.page(id);
    } catch (IOException e) {
      worker.signIn();
      return worker.page(id);
    }
  }

  private int readReferrals(
      Connection connection, Map<String, Ledger.Entry> entries, Map<String, Integer> found)
      throws SQLException {
    int effects = 0;
    for (var line : Sql.words(connection, REFERRALS)) {
      var words = line.split(" ", -1);
      found.merge(words[0], 1, Integer::sum);
      var entry = entries.get(words[0]);
      boolean isRight =
          words[2].equals("1")
              && (entry == null || !entry.isPromised() || entry.receipt().equals(words[1]));
      effects += isRight ? 0 : 1;
    }
    return effects;
  }

  private static Held held(Connection connection, String id) throws SQLException {
    return Held.of(Sql.words(connection, ROWS, UUID.fromString(id)).getFirst());
  }
}
