package uk.rowan.sharing.gate;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.ConflictKeys;
import uk.rowan.sharing.StaffInvolvement;

/// Compares what staff entered in the conflict register with everyone known, within a minute, and
/// restricts at once what it finds (requirement AC-05).
@Component
class CompareConflicts {

  private final ConflictEntries entries;
  private final ConflictKeys keys;
  private final StaffInvolvement involvement;
  private final TransactionOperations transactions;

  CompareConflicts(
      ConflictEntries entries,
      ConflictKeys keys,
      StaffInvolvement involvement,
      TransactionOperations transactions) {
    this.entries = entries;
    this.keys = keys;
    this.involvement = involvement;
    this.transactions = transactions;
  }

  @Asks(Ask.SYSTEM)
  @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
  void compare() {
    Acting.system()
        .run(
            () -> {
              var waiting = transactions.execute(_ -> entries.waiting());
              waiting.forEach(staff -> transactions.executeWithoutResult(_ -> compare(staff)));
            });
  }

  private void compare(StaffId staff) {
    var found = keys.personsWhoAre(staff);
    entries
        .matters(found, staff)
        .forEach(matter -> involvement.restrict(matter.persons(), List.of(staff), matter.basis()));
    entries.compared(staff);
  }
}
