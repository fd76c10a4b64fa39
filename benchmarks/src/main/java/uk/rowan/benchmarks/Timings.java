package uk.rowan.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// How long requests took, by what they were for, and how many went wrong.
final class Timings {

  /// What a request is for, with the most that 95 and 99 in a hundred may take; 0 for no goal.
  enum Kind {
    CASE_PAGE("case page", 300, 800),
    SEARCH("search", 400, 0),
    SAVE("save", 300, 0),
    PUBLIC_FORM("public form", 250, 0);

    private final String words;
    private final int goal95;
    private final int goal99;

    Kind(String words, int goal95, int goal99) {
      this.words = words;
      this.goal95 = goal95;
      this.goal99 = goal99;
    }
  }

  private final Map<Kind, ConcurrentLinkedQueue<Long>> times = new ConcurrentHashMap<>();
  private final AtomicInteger faults = new AtomicInteger();
  private final AtomicInteger others = new AtomicInteger();
  private final long began = System.nanoTime();
  private volatile Duration used = Duration.ZERO;

  /// A request that takes its time here: something it answers, such as a page.
  interface Asking {
    Visitor.Seen ask() throws java.io.IOException;
  }

  /// Does it and notes how long it took. Whatever is neither a page nor leads on is counted as
  /// wrong.
  Visitor.Seen time(Kind kind, Asking asking) {
    long start = System.nanoTime();
    try {
      var seen = asking.ask();
      times
          .computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>())
          .add(System.nanoTime() - start);
      if (seen.status() >= 500) {
        faults.incrementAndGet();
      } else if (seen.status() != 200 && !seen.leadsOn()) {
        others.incrementAndGet();
      }
      return seen;
    } catch (java.io.IOException e) {
      faults.incrementAndGet();
      return new Visitor.Seen(0, "", "");
    }
  }

  /// The processor time that Rowan and its database took for all of it.
  void used(Duration time) {
    used = time;
  }

  /// Processor time is said as well as rates: it is the same on a machine that does other things
  /// meanwhile.
  void say(String under) {
    double seconds = (System.nanoTime() - began) / 1e9;
    int all = times.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
    System.out.printf(
        "%n%s: %,.1f requests a second, %d answers 5xx or none (goal 0), %d other refusals%n",
        under, all / seconds, faults.get(), others.get());
    System.out.printf(
        "  %.1f ms of processor a request, so 2 processors carry %,.0f a second%n",
        used.toMillis() / (double) all, 2_000.0 * all / used.toMillis());
    for (var kind : Kind.values()) {
      var sorted =
          times.getOrDefault(kind, new ConcurrentLinkedQueue<>()).stream()
              .mapToLong(Long::longValue)
              .sorted()
              .toArray();
      if (sorted.length > 0) {
        System.out.printf(
            "  %-12s %,6d  p50 %6.1f ms  p95 %6.1f ms%s  p99 %6.1f ms%s%n",
            kind.words,
            sorted.length,
            at(sorted, 50),
            at(sorted, 95),
            goal(kind.goal95),
            at(sorted, 99),
            goal(kind.goal99));
      }
    }
  }

  static double at(long[] sorted, int percent) {
    return sorted[(int) ((long) (sorted.length - 1) * percent / 100)] / 1e6;
  }

  private static String goal(int millis) {
    return millis == 0 ? "" : " (goal %d)".formatted(millis);
  }
}
