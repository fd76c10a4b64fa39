package uk.rowan.measures.disclosure;

/// A count that must stay secret and can be found to lie between `least` and `most`. It names the
/// count without telling it; `how` says by whom it is found.
public record Exposure(String label, long least, long most, Attacker how) {

  public boolean isExact() {
    return least == most;
  }

  public long width() {
    return most - least;
  }
}
