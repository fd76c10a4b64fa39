package uk.rowan.benchmarks;

import java.util.List;

/// `./rowan prove`: what can be demonstrated at full size, by name.
public final class Prove {

  static final Exercises EXERCISES =
      new Exercises(
          "prove",
          List.of(
              new ProveAudit(),
              new ProveKills(),
              new ProvedByLauncher(
                  "build", "builds what is committed twice and compares every byte"),
              new ProvedByLauncher(
                  "linkage", "changes what compares and weighs; tests must notice 90 % of it"),
              new ProvedByLauncher(
                  "measures", "changes the disclosure control; tests must notice 95 % of it")));

  private Prove() {}

  public static void main(String[] words) throws Exception {
    System.exit(EXERCISES.choose(System.out, words));
  }
}
