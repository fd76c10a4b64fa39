package uk.rowan.platform.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import uk.rowan.platform.database.CannotStart;

/// What `rowan start` was asked for.
///
/// `database` is the JDBC URL of an existing PostgreSQL, with a user who may make roles and
/// databases; null for our own. `people` is how large the demonstration is; 0 for none.
record StartOptions(int port, Path data, @Nullable String database, int people) {

  private static final int DEMONSTRATION = 400;

  static StartOptions parse(String[] args) {
    int port = 8080;
    Path data = Path.of(System.getProperty("user.home"), ".local", "share", "rowan");
    String database = null;
    int people = DEMONSTRATION;
    for (int i = 0; i < args.length; i++) {
      var word = args[i];
      var equals = word.startsWith("--") ? word.indexOf('=') : -1;
      var option = equals < 0 ? word : word.substring(0, equals);
      switch (option) {
        case "start" -> {}
        case "--empty" -> people = 0;
        case "--port", "--data", "--database", "--people" -> {
          var value = equals < 0 ? value(args, ++i, option) : word.substring(equals + 1);
          switch (option) {
            case "--port" -> port = number(option, value, 65_535);
            case "--data" -> data = Path.of(value);
            case "--database" -> database = value;
            default -> people = number(option, value, 1_000_000);
          }
        }
        default ->
            throw new CannotStart(
                "rowan start does not know "
                    + option
                    + ". It knows --port n, --data folder, --database url and --empty.");
      }
    }
    return new StartOptions(port, data.toAbsolutePath().normalize(), database, people);
  }

  private static String value(String[] args, int place, String option) {
    if (place >= args.length) {
      throw new CannotStart("Say what " + option + " is, as in " + option + " value.");
    }
    return args[place];
  }

  private static int number(String option, String value, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new CannotStart(
          option + " is a whole number from 0 to " + most + ", not " + value + ".", e);
    }
    throw new CannotStart(option + " is a whole number from 0 to " + most + ", not " + value + ".");
  }
}
