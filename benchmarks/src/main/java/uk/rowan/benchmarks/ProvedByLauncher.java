package uk.rowan.benchmarks;

/// What Maven demonstrates: that a library's tests notice when its code is changed, or that the
/// same sources build the same bytes. `./rowan` starts it by itself and this only lists it.
record ProvedByLauncher(String name, String purpose) implements Exercise {

  @Override
  public void run(String... arguments) {
    throw new IllegalStateException("./rowan prove " + name + " starts Maven for this");
  }
}
