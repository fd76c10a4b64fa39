package uk.rowan.sharing.sealing;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;

/// Seals what was written to the audit log since the last seal, and hands the seal to the agencies
/// (requirement AU-03). What is not sealed yet, a superuser of the database could still rewrite
/// unseen.
@Component
class SealAudit {

  private static final int MOST_AT_ONCE = 500;

  private final Seals seals;
  private final SealKey key;
  private final Witnesses witnesses;
  private final TransactionOperations transactions;
  private final Clock clock;

  SealAudit(
      Seals seals,
      SealKey key,
      Witnesses witnesses,
      @Qualifier("audit") TransactionOperations transactions,
      Clock clock) {
    this.seals = seals;
    this.key = key;
    this.witnesses = witnesses;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Asks(Ask.SYSTEM)
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void seal() {
    Acting.system()
        .run(
            () -> {
              transactions.executeWithoutResult(_ -> sealNew());
              witnesses.hand(CivilTime.day(clock.instant()), this::after);
            });
  }

  private void sealNew() {
    seals.takeTurn();
    var newest = seals.newest().orElse(null);
    var heads = seals.heads();
    if (newest == null) {
      seals.add(Seal.first(clock.instant(), heads, key));
    } else if (!newest.heads().equals(heads)) {
      seals.add(newest.next(clock.instant(), heads, key));
    }
  }

  private List<Seal> after(long number) {
    var found = transactions.execute(_ -> seals.after(number, MOST_AT_ONCE));
    return found == null ? List.of() : found;
  }
}
