package uk.rowan.platform.start;

import java.util.List;
import org.springframework.boot.SpringApplication;
import uk.rowan.foundation.Command;
import uk.rowan.foundation.Workbench;
import uk.rowan.platform.database.CannotStart;

/// Runs a command that ends by itself.
public final class Terminal {

  private Terminal() {}

  /// Runs it on a database of its own. The result is the exit code: the command's, or 1 after a
  /// sentence that says what to do.
  public static int run(Class<?> application, Command command, List<String> words) {
    return run(command, words, new OwnWorkbench(new SpringApplication(application)));
  }

  /// Runs it on the data of `rowan start`, or on the database that `--database` says; `--data` says
  /// another folder. The other words are the command's.
  public static int runOnData(Class<?> application, Command command, List<String> words) {
    try {
      var where = DataWorkbench.of(new SpringApplication(application), words);
      return run(command, where.otherWords(), where);
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      return Command.MISUNDERSTOOD;
    }
  }

  private static int run(Command command, List<String> words, Workbench workbench) {
    try {
      return command.run(words, workbench, System.out::println);
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      return Command.FAILED;
    }
  }
}
