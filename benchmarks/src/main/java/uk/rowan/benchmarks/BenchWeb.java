package uk.rowan.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The application as its users meet it, with every control on, beside the goals; and what row
/// security costs, measured side by side (requirement OP-06).
final class BenchWeb implements Exercise {

  private static final int SMALL = 400;
  private static final int LARGE = 400_000;
  private static final int USERS = 200;
  private static final int BUSY = 12;
  private static final Duration THINKING = Duration.ofSeconds(10);

  /// What was asked for. Without `persons` both sizes are measured.
  private record Asked(List<Integer> persons, Duration time, int users, int rounds) {}

  @Override
  public String name() {
    return "web";
  }

  @Override
  public String purpose() {
    return "measures pages, saves and row security; [--persons n] [--seconds n] [--users n] [--rounds n]";
  }

  @Override
  public void run(String... arguments) throws Exception {
    var asked = read(arguments);
    for (int persons : asked.persons()) {
      try (var town = Town.of(persons)) {
        RowSecurity.on(town);
        var crowd = new Crowd(town, asked.users());
        crowd.during(asked.time().dividedBy(2), Math.min(BUSY, asked.users()), Duration.ZERO);
        crowd
            .during(asked.time(), asked.users(), THINKING)
            .say("%d users who think for 10 s".formatted(asked.users()));
        crowd
            .during(asked.time(), Math.min(BUSY, asked.users()), Duration.ZERO)
            .say("%d who never think (goal 150 requests a second)".formatted(BUSY));
        new RowSecurity(town, crowd).measure(asked.rounds());
      }
    }
  }

  private static Asked read(String... arguments) {
    var persons = new ArrayList<Integer>();
    int seconds = 60;
    int users = USERS;
    int rounds = 9;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      int value = Integer.parseInt(arguments[i + 1]);
      switch (arguments[i]) {
        case "--persons" -> persons.add(value);
        case "--seconds" -> seconds = value;
        case "--users" -> users = value;
        case "--rounds" -> rounds = value;
        default -> throw new Mistyped("bench web does not know " + arguments[i]);
      }
    }
    return new Asked(
        persons.isEmpty() ? List.of(SMALL, LARGE) : persons,
        Duration.ofSeconds(seconds),
        users,
        rounds);
  }
}
