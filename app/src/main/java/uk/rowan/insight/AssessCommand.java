package uk.rowan.insight;

import java.nio.file.Files;
import java.util.List;
import uk.rowan.foundation.Command;
import uk.rowan.foundation.Console;
import uk.rowan.foundation.Workbench;

/// `rowan assess`: from a folder of extracts to a folder of figures.
public final class AssessCommand implements Command {

  public static final String NAME = "assess";

  @Override
  public int run(List<String> words, Workbench workbench, Console console) {
    return switch (AssessWords.read(words)) {
      case AssessWords.Read.Misunderstood(var why) -> {
        console.say(why);
        console.say(AssessWords.USAGE);
        yield MISUNDERSTOOD;
      }
      case AssessWords.Read.Understood(var asked) -> {
        if (!Files.isDirectory(asked.folder())) {
          console.say("There is no folder " + asked.folder() + ".");
          yield REFUSED;
        }
        yield workbench.with(
            Assess.class, assess -> tell(assess.assess(asked, console::say), asked, console));
      }
    };
  }

  private static int tell(Assess.Outcome outcome, Assess.Asked asked, Console console) {
    return switch (outcome) {
      case Assess.Outcome.Refused(var files) -> {
        files.forEach(
            file -> console.say("%s was refused whole. %s".formatted(file.file(), file.refused())));
        yield REFUSED;
      }
      case Assess.Outcome.Written written -> {
        console.say(
            "%d figures in %s: %s."
                .formatted(written.figures(), asked.out(), String.join(", ", written.files())));
        if (written.quarantined() > 0) {
          console.say("Rows kept out, and not counted: " + written.quarantined() + ".");
        }
        if (!written.withheld().isEmpty()) {
          console.say(
              "Withheld because they could not be protected: "
                  + String.join(", ", written.withheld())
                  + ".");
        }
        yield DONE;
      }
    };
  }
}
