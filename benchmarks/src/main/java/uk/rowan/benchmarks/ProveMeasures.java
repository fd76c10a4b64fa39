package uk.rowan.benchmarks;

/// Changes the disclosure control of `measures`, a line at a time, and sees its tests notice. Maven
/// does it, so `./rowan` starts it by itself and this only lists it.
final class ProveMeasures implements Exercise {

  @Override
  public String name() {
    return "measures";
  }

  @Override
  public String purpose() {
    return "changes the disclosure control line by line; its tests must notice 95 % of it";
  }

  @Override
  public void run(String... arguments) {
    throw new IllegalStateException("./rowan prove measures starts Maven for this");
  }
}
