package uk.rowan.measures.population;

/// The people something is counted among. `note` says in words what was assumed; empty when nothing
/// was.
public record Denominator(double people, String note) {

  /// Both notes in one.
  Denominator noting(String more) {
    return new Denominator(
        people, note.isEmpty() || more.isEmpty() ? note + more : note + "; " + more);
  }
}
