package uk.rowan.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import uk.rowan.verifier.Arguments.Misunderstood;
import uk.rowan.verifier.Fault.Kind;

/// `./rowan audit verify`: says whether the audit log is whole, or where it was tampered with.
public final class Verify {

  static final int WHOLE = 0;
  static final int CANNOT_READ = 1;
  static final int USAGE = 2;
  static final int TAMPERED = 3;

  private final PrintStream out;
  private final Clock clock;

  private Verify(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  public static void main(String[] words) {
    System.exit(run(System.out, Clock.systemUTC(), words));
  }

  /// The result is the exit code.
  public static int run(PrintStream out, Clock clock, String... words) {
    try {
      return new Verify(out, clock).verify(Source.of(Arguments.parse(home(), words)));
    } catch (Misunderstood e) {
      out.println(e.getMessage());
      out.println(Arguments.USAGE);
      return USAGE;
    } catch (CannotRead e) {
      out.println(e.getMessage());
      return CANNOT_READ;
    } catch (SQLException | IOException | RuntimeException e) {
      out.println("The log could not be read to its end: " + e.getMessage());
      return CANNOT_READ;
    }
  }

  private int verify(Source source) throws SQLException, IOException {
    var began = clock.instant();
    var key = source.publicKey();
    try (var connection = source.connect()) {
      var findings = Verification.of(connection, key, source.witnesses(), out::println);
      var notes = new Findings.Notes();
      source
          .keys()
          .filter(file -> !Source.publicKey(file).equals(key))
          .forEach(file -> notes.add(otherKey(file)));
      return report(findings.with(notes), source, Duration.between(began, clock.instant()));
    }
  }

  private static Fault otherKey(Path file) {
    var folder = file.toAbsolutePath().getParent();
    return new Fault(
        Kind.WITNESS_KEY, new Fault.Place.Witness(folder == null ? file : folder, 0), "");
  }

  private int report(Findings findings, Source source, Duration took) {
    out.printf(
        "Read %,d events and %,d seals in %.1f s and compared the seals with %d %s.%n",
        findings.events(),
        findings.seals(),
        took.toMillis() / 1000.0,
        source.witnesses().size(),
        source.witnesses().size() == 1 ? "witness" : "witnesses");
    out.println(age(findings));
    if (source.witnesses().isEmpty()) {
      out.println(
          "No witness was given: whoever holds the database and the key could have written everything anew.");
    }
    if (findings.whole()) {
      out.printf(
          "The audit log is whole: %,d events in %d chains, %,d %s.%n",
          findings.events(),
          Seals.CHAINS,
          findings.seals(),
          findings.seals() == 1 ? "seal" : "seals");
      return WHOLE;
    }
    out.println("The audit log was tampered with. The first fault of each kind:");
    for (var fault : findings.faults()) {
      long others = findings.counts().getOrDefault(fault.kind(), 1L) - 1;
      out.printf("  %s%s%n", fault.words(), others == 0 ? "" : " (%,d more)".formatted(others));
    }
    return TAMPERED;
  }

  /// What no seal covers yet could still be changed unseen.
  private String age(Findings findings) {
    var newest = findings.newest();
    if (newest == null) {
      return "There is no seal yet: a superuser of the database could still rewrite everything.";
    }
    var age =
        "The newest seal is %s old.".formatted(words(Duration.between(newest, clock.instant())));
    return findings.unsealed() == 0
        ? age + " It covers every event."
        : age
            + " It covers all but %,d %s, which a superuser of the database could still rewrite."
                .formatted(findings.unsealed(), findings.unsealed() == 1 ? "event" : "events");
  }

  private static String words(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 120) {
      return seconds + " seconds";
    }
    if (seconds < 2 * 3600) {
      return seconds / 60 + " minutes";
    }
    return seconds < 2 * 86_400 ? seconds / 3600 + " hours" : seconds / 86_400 + " days";
  }

  /// Where `./rowan start` keeps its data unless told otherwise.
  private static Path home() {
    var data = System.getenv("XDG_DATA_HOME");
    return (data == null || data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data))
        .resolve("rowan");
  }
}
