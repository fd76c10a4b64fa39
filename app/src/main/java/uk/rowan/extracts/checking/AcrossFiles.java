package uk.rowan.extracts.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.rowan.extracts.mapping.Among;
import uk.rowan.extracts.mapping.Mapping;
import uk.rowan.extracts.mapping.Mappings;

/// Rules that ask one source for what another should know. They are settled when all files have
/// been read, and remark only: the missing file may still come.
public final class AcrossFiles {

  private record Asked(Among among, String file) {}

  private final Map<Among, Set<String>> known = new HashMap<>();
  private final Map<Asked, Map<String, Integer>> asked = new HashMap<>();
  private final Map<String, List<Among>> asking = new HashMap<>();
  private final Map<String, List<Among>> answering = new HashMap<>();

  public AcrossFiles(Mappings mappings) {
    for (var mapping : mappings.all()) {
      for (var among : mapping.among()) {
        asking.computeIfAbsent(mapping.source(), _ -> new ArrayList<>()).add(among);
        answering.computeIfAbsent(among.of(), _ -> new ArrayList<>()).add(among);
      }
    }
  }

  public void add(Mapping mapping, String file, Checked.Sound row) {
    for (var among : answering.getOrDefault(mapping.source(), List.of())) {
      known.computeIfAbsent(among, _ -> new HashSet<>()).add(values(among, row));
    }
    for (var among : asking.getOrDefault(mapping.source(), List.of())) {
      asked
          .computeIfAbsent(new Asked(among, file), _ -> new HashMap<>())
          .merge(values(among, row), 1, Integer::sum);
    }
  }

  /// Adds to the counts of each file what it was not answered. A source of which nothing came is
  /// not asked.
  public void settle(Map<String, Counts> byFile) {
    asked.forEach(
        (question, values) -> {
          var answers = known.get(question.among());
          var counts = byFile.get(question.file());
          if (answers == null || counts == null) {
            return;
          }
          long missing =
              values.entrySet().stream()
                  .filter(value -> !answers.contains(value.getKey()))
                  .mapToLong(Map.Entry::getValue)
                  .sum();
          if (missing > 0) {
            counts.add(
                new Remark(question.among().columns().getLast(), Rule.of(question.among())),
                missing);
          }
        });
  }

  private static String values(Among among, Checked.Sound row) {
    var values = new ArrayList<String>();
    among.columns().forEach(column -> values.add(row.values().getOrDefault(column, "")));
    return String.join("\u001f", values).toLowerCase(Locale.ROOT);
  }
}
