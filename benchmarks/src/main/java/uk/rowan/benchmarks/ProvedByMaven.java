package uk.rowan.benchmarks;

/// Changes the code of a library, one thing at a time, and sees its tests notice. Maven does it, so
/// `./rowan` starts it by itself and this only lists it.
record ProvedByMaven(String name, String purpose) implements Exercise {

  @Override
  public void run(String... arguments) {
    throw new IllegalStateException("./rowan prove " + name + " starts Maven for this");
  }
}
