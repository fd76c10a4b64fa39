package uk.rowan.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import uk.rowan.benchmarks.Ledger.Kind;

/// Someone who writes to Rowan again and again, enters in the ledger what they send and what they
/// are promised, and sends once more whatever they had no answer to, under the same key.
abstract sealed class Correspondent permits Correspondent.Worker, Correspondent.Stranger {

  private static final long PAUSE_MILLIS = 40;
  private static final long PATIENCE_NANOS = 120_000_000_000L;
  private static final int HANGS_UP_ONCE_IN = 12;

  final Ledger ledger;
  final SplittableRandom random;
  final AtomicInteger sentAgain = new AtomicInteger();
  private volatile boolean freshKeys;
  private volatile int lastAnswer;

  Correspondent(Ledger ledger, SplittableRandom random) {
    this.ledger = ledger;
    this.random = random;
  }

  /// From now on each try carries a key of its own.
  void forgetKeys() {
    freshKeys = true;
  }

  /// Writes until told to stop, and then to the end of what it is at.
  void write(AtomicBoolean going) throws IOException, InterruptedException {
    while (going.get()) {
      writeOne();
    }
  }

  abstract void writeOne() throws IOException, InterruptedException;

  /// One try. The receipt, or empty when nothing was promised.
  interface Sending {
    String send(String once) throws IOException, InterruptedException;
  }

  /// Tries until something is promised.
  String untilPromised(Sending sending) throws InterruptedException {
    var key = UUID.randomUUID().toString();
    boolean isAgain = false;
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < until) {
      try {
        var receipt = sending.send(key);
        if (!receipt.isEmpty()) {
          return receipt;
        }
      } catch (IOException e) {
        // nobody knows what became of it
      }
      if (!isAgain) {
        isAgain = true;
        sentAgain.incrementAndGet();
      }
      Thread.sleep(PAUSE_MILLIS);
      key = freshKeys ? UUID.randomUUID().toString() : key;
    }
    throw new IllegalStateException(
        "nothing was promised for two minutes; the last answer was %d".formatted(lastAnswer));
  }

  /// Sends a form; once in a while hangs up before the answer is there.
  Visitor.Seen send(Visitor visitor, String path, String once, Map<String, String> fields)
      throws IOException, InterruptedException {
    if (random.nextInt(HANGS_UP_ONCE_IN) == 0) {
      visitor.postAndHangUp(path, once, fields, random.nextInt(40));
      throw new IOException("hung up");
    }
    var seen = visitor.post(path, once, fields);
    lastAnswer = seen.status();
    return seen;
  }

  /// A practitioner who logs contacts and keeps notes in their own cases.
  static final class Worker extends Correspondent {

    private static final int IN_EACH_CASE = 400;
    private static final int MOST_IN_A_CASE = 1_600;

    private final Visitor visitor;
    private final String username;
    private final List<String> cases;
    private int written;

    Worker(
        Visitor visitor,
        String username,
        List<String> cases,
        Ledger ledger,
        SplittableRandom random) {
      super(ledger, random);
      this.visitor = visitor;
      this.username = username;
      this.cases = List.copyOf(cases);
    }

    void signIn() throws IOException, InterruptedException {
      while (!visitor.signIn(username, Demonstrated.PASSWORD, UUID.randomUUID().toString())) {
        Thread.sleep(2_000);
      }
    }

    List<String> cases() {
      return cases;
    }

    String page(String case_) throws IOException {
      var seen = visitor.get("/cases/" + case_ + "?all=true");
      if (seen.status() != 200) {
        throw new IOException("the case page answers " + seen.status());
      }
      return seen.body();
    }

    @Override
    void writeOne() throws IOException, InterruptedException {
      if (written > cases.size() * MOST_IN_A_CASE) {
        throw new IllegalStateException("the cases are full: take a larger demonstration");
      }
      var where = cases.get(written / IN_EACH_CASE % cases.size());
      var kind = written++ % 2 == 0 ? Kind.CONTACT : Kind.NOTE;
      var token = Ledger.token();
      // Sent again word for word, though the hour has moved on.
      var fields = kind == Kind.CONTACT ? contact(token) : Map.of("words", token);
      var path = "/cases/" + where + (kind == Kind.CONTACT ? "/contacts" : "/notes");
      ledger.intend(token, kind, where);
      ledger.promise(token, untilPromised(once -> sent(path, once, fields)));
    }

    private String sent(String path, String once, Map<String, String> fields)
        throws IOException, InterruptedException {
      var seen = send(visitor, path, once, fields);
      if (seen.location().endsWith("/sign-in")) {
        signIn();
      }
      return seen.leadsOn() ? "kept" : "";
    }

    private static Map<String, String> contact(String token) {
      return Map.of(
          "how", "THEM", "by", "PHONE", "day", "TODAY", "time", Demonstrated.now(), "words", token);
    }
  }

  /// Someone without an account who asks for help for another person, and leaves out what they do
  /// not know.
  static final class Stranger extends Correspondent {

    private static final String HERE = "/refer";

    private final String site;

    Stranger(String site, Ledger ledger, SplittableRandom random) {
      super(ledger, random);
      this.site = site;
    }

    @Override
    void writeOne() throws IOException, InterruptedException {
      var token = Ledger.token();
      var visitor = new Visitor(site);
      try {
        PublicForm.fillIn(visitor, token);
      } catch (IOException e) {
        Thread.sleep(PAUSE_MILLIS);
        return; // what was not sent is nobody's promise: begin again
      }
      ledger.intend(token, Kind.REFERRAL, "-");
      ledger.promise(
          token,
          untilPromised(
              once -> {
                var seen = send(visitor, HERE, once, Map.of("step", "CHECK", "go", "send"));
                return seen.leadsOn() ? receipt(visitor.get(HERE)) : "";
              }));
    }

    /// A form that does not know what was typed, although every page of it was acknowledged, has
    /// lost it.
    private static String receipt(Visitor.Seen page) {
      if (page.status() != 200) {
        return "";
      }
      var reference = Demonstrated.reference(page.body());
      return reference.isEmpty() ? "forgotten" : reference;
    }
  }
}
