package uk.rowan.sharing.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.foundation.CivilTime;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Surnames;

/// Computes anew, in the night after each day, whether every look of it had a reason that held when
/// it was made, and puts before privacy officers what had none, what was a look at someone of one's
/// own surname, and a few that chance picked (requirements AU-04, AU-06, AU-07). A day that was
/// missed is made up for.
@Component
class CheckLooks {

  private static final int MOST_DAYS = 31;

  private final Days days;
  private final Surnames surnames;
  private final LookChecksProperties properties;
  private final TransactionOperations transactions;
  private final Clock clock;

  CheckLooks(
      Days days,
      Surnames surnames,
      LookChecksProperties properties,
      TransactionOperations transactions,
      Clock clock) {
    this.days = days;
    this.surnames = surnames;
    this.properties = properties;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Asks(Ask.SYSTEM)
  @Scheduled(cron = "0 30 * * * *")
  void checkWhatIsOver() {
    var yesterday = CivilTime.day(clock.instant()).minusDays(1);
    var last = system(days::last).orElse(yesterday.minusDays(1));
    var next = last.plusDays(1);
    var earliest = yesterday.minusDays(MOST_DAYS);
    (next.isBefore(earliest) ? earliest : next)
        .datesUntil(next.isAfter(yesterday) ? next : yesterday.plusDays(1))
        .forEach(this::check);
  }

  /// May be done again: what was put before an officer is not put there twice.
  void check(LocalDate day) {
    system(
        () -> {
          var looks = days.looks(day, properties.oneIn());
          var related = sameSurname(looks);
          looks.forEach(one -> why(one, related).ifPresent(why -> days.queue(day, one, why)));
          days.checked(
              day,
              looks.stream().mapToInt(DaysLooks::looks).sum(),
              looks.stream().mapToInt(DaysLooks::unexplained).sum());
          return true;
        });
  }

  private static Optional<WhyChecked> why(DaysLooks looks, Set<DaysLooks> related) {
    if (looks.unexplained() > 0) {
      return Optional.of(WhyChecked.UNEXPLAINED);
    }
    if (related.contains(looks)) {
      return Optional.of(WhyChecked.SAME_SURNAME);
    }
    return looks.drawn() ? Optional.of(WhyChecked.RANDOM) : Optional.empty();
  }

  private Set<DaysLooks> sameSurname(List<DaysLooks> looks) {
    var opened = looks.stream().filter(DaysLooks::opened).toList();
    var lookers = surnames(opened.stream().map(DaysLooks::staff).distinct().toList());
    var bearing =
        surnames.bearing(
            Set.copyOf(lookers.values()),
            opened.stream().map(DaysLooks::person).distinct().toList());
    return opened.stream()
        .filter(one -> isBorne(lookers.get(one.staff()), one.person(), bearing))
        .collect(Collectors.toSet());
  }

  private static boolean isBorne(
      @Nullable String surname, PersonId person, Map<PersonId, Set<String>> bearing) {
    return surname != null && bearing.getOrDefault(person, Set.of()).contains(surname);
  }

  /// The last word of the name that someone uses at work.
  private Map<StaffId, String> surnames(List<StaffId> staff) {
    var surnames = new HashMap<StaffId, String>();
    days.names(staff)
        .forEach(
            (id, name) ->
                surnames.put(id, name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.UK)));
    return surnames;
  }

  private <T> T system(Supplier<T> work) {
    try {
      return Acting.system().during(() -> transactions.execute(_ -> work.get()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the looks of a day cannot be checked", e);
    }
  }
}
