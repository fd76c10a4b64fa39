package uk.rowan.extracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Command;
import uk.rowan.foundation.Console;
import uk.rowan.foundation.Workbench;

/// `rowan extracts load <folder>`: takes a folder of files in and says what became of each.
public final class LoadCommand implements Command {

  /// What it is called by.
  public static final String NAME = "extracts-load";

  @Override
  public int run(List<String> words, Workbench workbench, Console console) {
    if (words.size() != 1 || words.getFirst().startsWith("-")) {
      console.say("Say one folder, as in rowan extracts load <folder> [--database url].");
      return MISUNDERSTOOD;
    }
    var folder = Path.of(words.getFirst());
    if (!Files.isDirectory(folder)) {
      console.say(folder + " is no folder.");
      return MISUNDERSTOOD;
    }
    return workbench.with(Extracts.class, extracts -> load(extracts, folder, console));
  }

  private static int load(Extracts extracts, Path folder, Console console) {
    try {
      var loaded = Acting.analyst().during(() -> extracts.load(folder, console::say));
      var kept = Acting.analyst().during(() -> keptApart(extracts));
      for (var file : loaded.files()) {
        console.say(line(file));
        kept.getOrDefault(file.file(), Map.of())
            .forEach((why, rows) -> console.say("  %,6d  %s".formatted(rows, why)));
      }
      if (!loaded.leftAlone().isEmpty()) {
        console.say(
            "Left alone, as they belong to no source: " + String.join(", ", loaded.leftAlone()));
      }
      return loaded.isAnyRefused() ? REFUSED : DONE;
    } catch (IOException e) {
      console.say("The folder cannot be read: " + e.getMessage());
      return FAILED;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// By file, in how many rows for which reason.
  private static Map<String, Map<String, Integer>> keptApart(Extracts extracts) {
    var kept = new HashMap<String, Map<String, Integer>>();
    extracts.quarantined(
        row ->
            kept.computeIfAbsent(row.file(), _ -> new TreeMap<>())
                .merge(
                    "%s  %s: %s"
                        .formatted(
                            row.rule(), row.field().isEmpty() ? "row" : row.field(), row.reason()),
                    1,
                    Integer::sum));
    return kept;
  }

  private static String line(LoadedFile file) {
    if (file.refused() != null) {
      return "%s: refused whole. %s".formatted(file.file(), file.refused());
    }
    return String.format(
        Locale.UK,
        "%s: read %,d, loaded %,d, quarantined %,d, duplicates %,d%s",
        file.file(),
        file.read(),
        file.loaded(),
        file.quarantined(),
        file.duplicates(),
        file.before() ? " (taken in before; nothing changed)" : "");
  }
}
