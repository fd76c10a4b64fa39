package uk.rowan.extracts.checking;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.mapping.Mappings;
import uk.rowan.extracts.reading.Refused;

/// Says of a folder what would be loaded and what not, and why. Changes nothing.
public final class CheckFolder {

  /// What would become of a file.
  ///
  /// @param replaces how many of the rows that would be loaded replace an earlier one
  /// @param extra headers that the mapping does not know
  /// @param counts which rules were broken how often
  /// @param known in how many of the rows that would be loaded each column is known
  /// @param refused why it is refused whole; null when it is not
  public record Result(
      String file,
      String source,
      long read,
      long loaded,
      long replaces,
      long quarantined,
      long duplicates,
      List<String> extra,
      List<Counts.Count> counts,
      Map<String, Long> known,
      @Nullable String refused) {}

  /// What would become of a folder.
  ///
  /// @param leftAlone names of files that belong to no source
  public record Results(List<Result> files, List<String> leftAlone) {
    public boolean isAnyRefused() {
      return files.stream().anyMatch(file -> file.refused() != null);
    }
  }

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Mappings mappings;
  private final CheckFile checkFile;

  public CheckFolder(Mappings mappings, Clock clock) {
    var key = new byte[32];
    RANDOM.nextBytes(key);
    this.mappings = mappings;
    this.checkFile = new CheckFile(mappings, clock, key);
  }

  public Results check(Path folder) throws IOException {
    var delivered = Delivered.in(folder, mappings);
    var across = new AcrossFiles(mappings);
    var digests = new HashMap<String, Seen>();
    var keys = new HashMap<String, Seen>();
    var tallies = new ArrayList<Tally>();
    var counts = new LinkedHashMap<String, Counts>();
    for (var file : delivered.files()) {
      var source = file.mapping().source();
      var tally =
          new Tally(
              file,
              across,
              digests.computeIfAbsent(source, _ -> new Seen()),
              keys.computeIfAbsent(source, _ -> new Seen()));
      tally.read(checkFile);
      tallies.add(tally);
      counts.put(file.name(), tally.counts);
    }
    across.settle(counts);
    return new Results(tallies.stream().map(Tally::result).toList(), delivered.leftAlone());
  }

  /// One file under way.
  private static final class Tally {
    private final Delivered.File file;
    private final AcrossFiles across;
    private final Seen digests;
    private final Seen keys;
    private final Counts counts = new Counts();
    private final Map<String, Long> known = new HashMap<>();
    private List<String> extra = List.of();
    private @Nullable String refused;
    private long read;
    private long loaded;
    private long replaces;
    private long quarantined;
    private long duplicates;

    Tally(Delivered.File file, AcrossFiles across, Seen digests, Seen keys) {
      this.file = file;
      this.across = across;
      this.digests = digests;
      this.keys = keys;
      file.mapping().columns().forEach(column -> known.put(column.name(), 0L));
    }

    void read(CheckFile checkFile) {
      try {
        extra = checkFile.read(file, this::add);
      } catch (Refused e) {
        refused = e.reason();
      }
    }

    private void add(Checked row) {
      read++;
      switch (row) {
        case Checked.Unsound _ -> {
          quarantined++;
          counts.add(row);
        }
        case Checked.Sound sound -> {
          if (!digests.add(sound.digest())) {
            duplicates++;
            return;
          }
          loaded++;
          replaces += keys.add(sound.key()) ? 0 : 1;
          counts.add(row);
          across.add(file.mapping(), file.name(), sound);
          sound.values().keySet().forEach(column -> known.merge(column, 1L, Long::sum));
          for (var named : sound.people()) {
            if (named.place() > 0) {
              continue;
            }
            named
                .parts()
                .keySet()
                .forEach(part -> known.merge(named.role() + "_" + part, 1L, Long::sum));
          }
        }
      }
    }

    Result result() {
      return refused == null
          ? new Result(
              file.name(),
              file.mapping().source(),
              read,
              loaded,
              replaces,
              quarantined,
              duplicates,
              extra,
              counts.all(),
              Map.copyOf(known),
              null)
          : new Result(
              file.name(),
              file.mapping().source(),
              0,
              0,
              0,
              0,
              0,
              List.of(),
              List.of(),
              Map.of(),
              refused);
    }
  }
}
