package uk.rowan.benchmarks;

import java.util.List;

/// What became of everything in the ledger.
///
/// `lost` was acknowledged and is not there, `doubled` is there more than once, `phantom` is there
/// and was never sent; `effects` are those that did not happen exactly once; `faults` are what the
/// verifier found in the audit log.
record Tally(int promised, int lost, int doubled, int phantom, int effects, List<String> faults) {

  Tally {
    faults = List.copyOf(faults);
  }

  boolean isRight() {
    return lost == 0 && doubled == 0 && phantom == 0 && effects == 0 && faults.isEmpty();
  }

  String words() {
    return "acknowledged %,d  LOST %d  DOUBLED %d  PHANTOM %d  effects not once %d  audit %s"
        .formatted(
            promised,
            lost,
            doubled,
            phantom,
            effects,
            faults.isEmpty() ? "whole" : "NOT WHOLE " + faults.getFirst());
  }
}
