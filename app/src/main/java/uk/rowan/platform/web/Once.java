package uk.rowan.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.Acting;

/// Carries a form out once, however often it is sent (requirement RE-02): its key is written in the
/// same transaction as its effect, and a second sending gets the first one's answer.
@Component
class Once {

  static final String CLAIM =
      """
      insert into platform.once (key, staff, request, at) values (:key, :staff, :request, :at)
      on conflict (key) do nothing
      """;
  static final String FIND = "select request, location from platform.once where key = :key";
  static final String ANSWER =
      "update platform.once set status = 303, location = :location where key = :key";

  /// What is known of a key.
  sealed interface Claim {
    /// Nobody has used it: go ahead.
    record First(UUID key) implements Claim {}

    /// The same form was already carried out, with this answer.
    record Again(String location) implements Claim {}

    /// The key was used for something else.
    record Other() implements Claim {}
  }

  private final JdbcClient jdbc;
  private final Clock clock;

  Once(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The key of a form; empty when it carries none that can be read.
  static Optional<UUID> key(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getParameter("_once")).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Claim claim(UUID key, HttpServletRequest request) {
    var digest = digest(request);
    int claimed =
        jdbc.sql(CLAIM)
            .param("key", key)
            .param("staff", Acting.required().staff().value())
            .param("request", digest)
            .param("at", clock.instant().atOffset(UTC))
            .update();
    if (claimed == 1) {
      return new Claim.First(key);
    }
    return jdbc.sql(FIND)
        .param("key", key)
        .query((row, _) -> earlier(digest, row.getBytes("request"), row.getString("location")))
        .optional()
        .orElseGet(Claim.Other::new);
  }

  void answered(UUID key, String location) {
    jdbc.sql(ANSWER).param("key", key).param("location", location).update();
  }

  private static Claim earlier(byte[] digest, byte[] before, @Nullable String location) {
    return Arrays.equals(digest, before) && location != null
        ? new Claim.Again(location)
        : new Claim.Other();
  }

  /// What was sent, but for what differs each time the same page is shown.
  private static byte[] digest(HttpServletRequest request) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((request.getMethod() + " " + request.getRequestURI()).getBytes(UTF_8));
      new TreeMap<>(request.getParameterMap())
          .forEach(
              (name, values) -> {
                if (!name.equals("_csrf")) {
                  digest.update(("\0" + name + "\0" + String.join("\0", values)).getBytes(UTF_8));
                }
              });
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
