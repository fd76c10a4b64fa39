package uk.rowan.benchmarks;

import java.util.SplittableRandom;

/// Every kind of tampering with the audit log, with a hundred seeds each, is found and placed
/// (requirement AU-03).
final class ProveAudit implements Exercise {

  private static final int EVENTS = 20_000;
  private static final int SEEDS = 100;

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String purpose() {
    return "tampers with a sealed log in every way and finds it; [events] [seeds]";
  }

  @Override
  public void run(String... arguments) throws Exception {
    int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : EVENTS;
    int seeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SEEDS;
    int missed = 0;
    try (var siege = new Siege(events, new SplittableRandom(events))) {
      var untouched = siege.untouched();
      if (!untouched.whole()) {
        throw new IllegalStateException("the log is not whole to begin with");
      }
      System.out.printf(
          "A log of %,d events and %d seals, whole.%n", untouched.events(), untouched.seals());
      for (var tampering : Tampering.values()) {
        int found = 0;
        for (int seed = 1; seed <= seeds; seed++) {
          var outcome = siege.tamper(tampering, seed);
          found += outcome.found() ? 1 : 0;
          if (!outcome.found()) {
            System.out.println("  not found: " + outcome);
          }
        }
        System.out.printf("%-24s %d of %d found and placed%n", tampering, found, seeds);
        missed += seeds - found;
      }
    }
    if (missed > 0) {
      throw new IllegalStateException(missed + " were not found");
    }
  }
}
