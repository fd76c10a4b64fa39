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
              new ProvedByMaven(
                  "linkage", "changes what compares and weighs; tests must notice 90 % of it"),
              new ProvedByMaven(
                  "measures", "changes the disclosure control; tests must notice 95 % of it")));

  private Prove() {}

  public static void main(String[] words) throws Exception {
    System.exit(EXERCISES.choose(System.out, words));
  }
}
