package uk.rowan.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until a test moves it. It starts on an ordinary Tuesday morning.
public final class TestClock extends Clock {

  public static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

  private volatile Instant now = TUESDAY;

  public void set(Instant instant) {
    now = instant;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /// The same clock read in another zone: moving either moves both.
  @Override
  public Clock withZone(ZoneId zone) {
    var same = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return same.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return same.withZone(other);
      }
    };
  }
}
