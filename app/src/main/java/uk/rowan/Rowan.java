package uk.rowan;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import uk.rowan.extracts.LoadCommand;
import uk.rowan.insight.AssessCommand;
import uk.rowan.platform.start.Start;
import uk.rowan.platform.start.Terminal;

/// The application. `./rowan start` runs it, `./rowan extracts load` takes files into it, `./rowan
/// assess` makes figures with it.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Rowan {

  public static void main(String[] args) {
    var words = List.of(args);
    System.exit(
        switch (words.isEmpty() ? "" : words.getFirst()) {
          case LoadCommand.NAME ->
              Terminal.runOnData(Rowan.class, new LoadCommand(), words.subList(1, words.size()));
          case AssessCommand.NAME ->
              Terminal.run(Rowan.class, new AssessCommand(), words.subList(1, words.size()));
          default -> Start.run(Rowan.class, args);
        });
  }
}
