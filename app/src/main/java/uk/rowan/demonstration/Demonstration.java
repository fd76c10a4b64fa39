package uk.rowan.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Announced;
import uk.rowan.foundation.Console;
import uk.rowan.foundation.Role;

/// Loads the demonstration on a first start, before the site answers, and says who can be tried.
@Component
class Demonstration implements SmartInitializingSingleton, Announced {

  static final String ACCOUNTS =
      """
      select distinct on (s.role) s.role, s.username, a.name as agency
      from sharing.staff s join sharing.agency a on a.id = s.agency
      join sharing.agency first on first.code = 'idva'
      where s.left_at is null and a.code not like '%-2'
      order by s.role, s.agency <> first.id, (select coalesce(max(c.cases), 0) from support.carried_by(array[s.id]) c) desc, s.username
      """;

  private record Account(Role role, String username, String agency) {}

  private final int people;
  private final LoadDemonstration load;
  private final Console console;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  Demonstration(
      @Value("${rowan.demonstration.people:0}") int people,
      LoadDemonstration load,
      Console console,
      JdbcClient jdbc,
      TransactionOperations transactions) {
    this.people = people;
    this.console = console;
    this.load = load;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (people == 0 || !load.isEmpty()) {
      return;
    }
    console.say("Writing the demonstration: " + people + " invented persons ...");
    var loaded = load.load(people, new Spoken());
    console.say(
        "Wrote %,d rows in %.1f s (seed %d)."
            .formatted(loaded.rows(), loaded.seconds(), LoadDemonstration.SEED));
  }

  /// Says it once a second.
  private final class Spoken implements LoadDemonstration.Progress {
    private static final long SECOND = 1_000_000_000L;
    private long next = System.nanoTime() + 2 * SECOND;

    @Override
    public void at(long rows) {
      if (System.nanoTime() >= next) {
        next = System.nanoTime() + SECOND;
        console.say("  %,d rows".formatted(rows));
      }
    }
  }

  @Override
  public List<String> lines(String address) {
    if (people == 0) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(
        "Everything in it is invented. Sign in as one of these with the password "
            + LoadDemonstration.PASSWORD
            + ";");
    lines.add("the page that asks for a code shows it.");
    for (var account : accounts()) {
      lines.add(
          "  %-24s %s"
              .formatted(account.username(), what(account.role()) + ", " + account.agency()));
    }
    lines.add("");
    return lines;
  }

  private List<Account> accounts() {
    var accounts = new ArrayList<Account>();
    Acting.system()
        .run(
            () ->
                accounts.addAll(
                    transactions.execute(
                        _ ->
                            jdbc.sql(ACCOUNTS)
                                .query(
                                    (row, _) ->
                                        new Account(
                                            Role.valueOf(row.getString("role")),
                                            row.getString("username"),
                                            row.getString("agency")))
                                .list())));
    accounts.sort(java.util.Comparator.comparing(Account::role));
    return accounts;
  }

  private static String what(Role role) {
    return switch (role) {
      case PRACTITIONER -> "my cases, risk, safety plans";
      case TRIAGE_WORKER -> "referrals that wait";
      case MANAGER -> "a team and its cases";
      case PARTNER -> "refer, and see what is shared";
      case GATEKEEPER -> "restricted records";
      case PRIVACY_OFFICER -> "who looked, and why";
      case ADMINISTRATOR -> "staff and their accounts";
      case ANALYST -> "figures";
    };
  }
}
