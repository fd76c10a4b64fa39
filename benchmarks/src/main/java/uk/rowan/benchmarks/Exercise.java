package uk.rowan.benchmarks;

/// Something long enough to be asked for by name: a measurement, or a demonstration at full size.
interface Exercise {

  /// What people type.
  String name();

  /// What it shows, in one line.
  String purpose();

  /// Runs to its end and prints what it found. Throws when it did not find what it promises.
  void run(String... arguments) throws Exception;

  /// What was typed after the name is not known; the message says so to whoever typed it.
  final class Mistyped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Mistyped(String words) {
      super(words);
    }
  }
}
