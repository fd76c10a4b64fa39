package uk.rowan.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Purpose;

/// Says to the database who is acting, signed so that nothing inside a statement can say otherwise,
/// and bound to one connection and a few minutes (requirement AC-14).
final class Announcement {

  private static final long GOOD_FOR_SECONDS = 600;
  private static final long BULK_LOAD_GOOD_FOR_SECONDS = 6 * 3_600;

  private final SecretKeySpec key;
  private final Clock clock;

  Announcement(byte[] key, Clock clock) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
    this.clock = clock;
  }

  /// `connection` is the backend's process number; `request` ties the audit events of one request
  /// together. The expiry is compared with the database's own clock, so it comes from the machine's
  /// and not from the one a test may set.
  String of(Acting acting, UUID request, int connection) {
    var at = clock.instant();
    var said =
        String.join(
            "|",
            acting.staff().toString(),
            acting.agency().toString(),
            acting.purpose().name(),
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
            request.toString(),
            Integer.toString(connection),
            Long.toString(
                Clock.systemUTC().instant().getEpochSecond() + goodFor(acting.purpose())));
    return said + "|" + signature(said);
  }

  private static long goodFor(Purpose purpose) {
    return purpose == Purpose.BULK_LOAD ? BULK_LOAD_GOOD_FOR_SECONDS : GOOD_FOR_SECONDS;
  }

  private String signature(String said) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(said.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
