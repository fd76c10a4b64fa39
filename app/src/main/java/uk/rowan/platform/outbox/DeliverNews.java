package uk.rowan.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Ask;
import uk.rowan.foundation.Asks;
import uk.rowan.platform.outbox.Outbox.Parcel;

/// Gives each piece of news to its listener, until the listener took it or it is plain that it
/// cannot (requirements RE-03, RE-04). Any number of instances may do so at once.
@Component
class DeliverNews {

  private static final Logger LOG = LoggerFactory.getLogger(DeliverNews.class);

  /// Then the scheduler's thread is somebody else's for a moment.
  private static final int MOST_AT_ONCE = 200;

  /// Whoever has not finished by then is taken to be dead.
  static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(1);

  /// The last comes about four minutes after the first.
  static final int MOST_ATTEMPTS = 8;

  static final Duration REMEMBERED = Duration.ofDays(90);

  private final Outbox outbox;
  private final Listeners listeners;
  private final TransactionOperations transactions;
  private final Clock clock;

  DeliverNews(Outbox outbox, Listeners listeners, TransactionOperations transactions, Clock clock) {
    this.outbox = outbox;
    this.listeners = listeners;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Asks(Ask.SYSTEM)
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void deliver() {
    Acting.system()
        .run(
            () -> {
              int given = 0;
              while (given < MOST_AT_ONCE && deliverOne()) {
                given++;
              }
            });
  }

  @Asks(Ask.SYSTEM)
  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    Acting.system().run(() -> outbox.forget(clock.instant().minus(REMEMBERED)));
  }

  /// False when nothing is due. An attempt is counted before it is made: news that kills whoever
  /// touches it is put aside like any other.
  private boolean deliverOne() {
    var now = clock.instant();
    var next = outbox.take(listeners.names(), now, now.plus(GIVEN_UP_AFTER)).orElse(null);
    if (next == null) {
      return false;
    }
    if (next.attempts() > MOST_ATTEMPTS) {
      putAside(next, now, Died.class);
      return true;
    }
    try {
      transactions.executeWithoutResult(_ -> give(next));
    } catch (RuntimeException e) {
      failed(next, e.getClass());
    }
    return true;
  }

  private void give(Parcel parcel) {
    if (outbox.note(parcel, clock.instant())) {
      listeners.tell(parcel.listener(), parcel.told());
    }
    outbox.remove(parcel);
  }

  private void failed(Parcel parcel, Class<?> failure) {
    var now = clock.instant();
    if (parcel.attempts() >= MOST_ATTEMPTS) {
      putAside(parcel, now, failure);
      return;
    }
    LOG.warn(
        "{} could not take event {}, attempt {}: {}",
        parcel.listener(),
        parcel.event(),
        parcel.attempts(),
        failure.getName());
    outbox.failed(parcel, now.plusSeconds(1L << parcel.attempts()), null, failure);
  }

  private void putAside(Parcel parcel, Instant now, Class<?> failure) {
    LOG.error(
        "{} cannot take event {}: put aside after {} attempts, {}",
        parcel.listener(),
        parcel.event(),
        MOST_ATTEMPTS,
        failure.getName());
    outbox.failed(parcel, now, now, failure);
  }

  /// The failure of an attempt whose end nobody lived to tell.
  private static final class Died {}
}
