package uk.rowan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.Rowan;
import uk.rowan.foundation.Acting;
import uk.rowan.verifier.Verification;

/// What the audit log costs: the event that a read waits for, and reading the whole log to verify
/// it (goals: at most 2 ms at p95, at least 100,000 events a second).
final class BenchAudit implements Exercise {

  /// As the application appends it, in a transaction of its own with somebody acting.
  static final String APPEND =
      "select audit.append(:action, cast(:subject as uuid), cast(:persons as uuid[]), cast(:fields as text[]), :outcome, :basis)";

  private static final int EVENTS = 100_000;
  private static final int READS = 10_000;
  private static final int CLIENTS = 16;

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String purpose() {
    return "measures a read's audit event and verifying the log; [events]";
  }

  @Override
  public void run(String... arguments) throws Exception {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EVENTS;
    try (var ground = Ground.fresh()) {
      try (var context = application(ground)) {
        var jdbc = context.getBean("auditJdbc", JdbcClient.class);
        var transactions = context.getBean("auditTransactions", TransactionOperations.class);
        measure(jdbc, transactions, 1, READS / 2);
        say("1 client", measure(jdbc, transactions, 1, READS));
        say(CLIENTS + " clients", measure(jdbc, transactions, CLIENTS, READS));
      }
      ground.append(events, new SplittableRandom(1));
      for (int round = 0; round < 3; round++) {
        verify(ground);
      }
    }
  }

  private static ConfigurableApplicationContext application(Ground ground) {
    var properties = new HashMap<String, Object>();
    properties.put("rowan.database.url", ground.url());
    properties.put("rowan.database.keys", ground.keys().folder().toString());
    properties.put("rowan.witness.folder", witness(ground).toString());
    properties.put("server.port", 0);
    properties.put("server.address", "127.0.0.1");
    var application = new SpringApplication(Rowan.class);
    application.setDefaultProperties(properties);
    return application.run();
  }

  /// The time each took, in nanoseconds.
  private static long[] measure(
      JdbcClient jdbc, TransactionOperations transactions, int clients, int reads)
      throws Exception {
    var work = new ArrayList<Callable<long[]>>();
    for (int client = 0; client < clients; client++) {
      work.add(
          () -> {
            var times = new long[reads / clients];
            for (int i = 0; i < times.length; i++) {
              long began = System.nanoTime();
              Acting.system().run(() -> transactions.executeWithoutResult(_ -> append(jdbc)));
              times[i] = System.nanoTime() - began;
            }
            return times;
          });
    }
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var all = new ArrayList<long[]>();
      for (var done : threads.invokeAll(work)) {
        all.add(done.get());
      }
      return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }
  }

  private static void append(JdbcClient jdbc) {
    var person = UUID.randomUUID();
    jdbc.sql(APPEND)
        .param("action", "person.look")
        .param("subject", person)
        .param("persons", new UUID[] {person})
        .param("fields", List.of("NAME", "RISK").toArray(String[]::new))
        .param("outcome", "ALLOWED")
        .param("basis", "worker")
        .query((row, _) -> row.getRow())
        .list();
  }

  private static void say(String who, long[] sorted) {
    System.out.printf(
        "audit event of a read, %-10s p50 %.2f ms  p95 %.2f ms  p99 %.2f ms%n",
        who, at(sorted, 50), at(sorted, 95), at(sorted, 99));
  }

  private static double at(long[] sorted, int percent) {
    return sorted[(int) ((long) sorted.length * percent / 100)] / 1e6;
  }

  private static void verify(Ground ground) throws Exception {
    try (var connection = ground.audit()) {
      connection.setAutoCommit(false);
      long began = System.nanoTime();
      var findings = Verification.of(connection, ground.sealKey(), List.of(), _ -> {});
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "verified %,d events in %.2f s: %,.0f a second, %s%n",
          findings.events(),
          seconds,
          findings.events() / seconds,
          findings.whole() ? "whole" : "NOT WHOLE");
    }
  }

  private static Path witness(Ground ground) {
    return ground.folder().resolve("witness");
  }
}
