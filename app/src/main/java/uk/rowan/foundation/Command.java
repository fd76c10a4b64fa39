package uk.rowan.foundation;

import java.util.List;

/// Something that Rowan does when it is told at a terminal, and then ends.
public interface Command {

  int DONE = 0;
  int FAILED = 1;

  /// It was asked for in words that say nothing.
  int MISUNDERSTOOD = 2;

  /// What it was given is not what it should be.
  int REFUSED = 3;

  /// The result is the exit code. `words` are those after the command's name.
  int run(List<String> words, Workbench workbench, Console console);
}
