package uk.rowan.extracts.command;

import java.io.PrintStream;
import java.util.Locale;
import uk.rowan.extracts.checking.CheckFolder;
import uk.rowan.extracts.checking.Counts;
import uk.rowan.extracts.checking.Rule;

/// What a check found, in words for whoever sent the files. Never what a cell holds.
final class Report {

  private Report() {}

  static void write(CheckFolder.Results results, PrintStream out) {
    for (var file : results.files()) {
      write(file, out);
    }
    if (!results.leftAlone().isEmpty()) {
      out.println(
          "Left alone, as they belong to no source: " + String.join(", ", results.leftAlone()));
    }
    if (results.files().isEmpty()) {
      out.println("No file of any source is here.");
    }
  }

  private static void write(CheckFolder.Result file, PrintStream out) {
    out.printf("%s (%s)%n", file.file(), file.source());
    if (file.refused() != null) {
      out.printf("  refused whole: %s%n%n", file.refused());
      return;
    }
    out.printf(
        Locale.UK,
        "  read %,d: would load %,d (%,d of them in place of an earlier row), quarantine %,d, pass over %,d as duplicates%n",
        file.read(),
        file.loaded(),
        file.replaces(),
        file.quarantined(),
        file.duplicates());
    if (!file.extra().isEmpty()) {
      out.println("  columns that mean nothing here: " + String.join(", ", file.extra()));
    }
    for (var severity : Rule.Severity.values()) {
      write(file, severity, out);
    }
    known(file, out);
    out.println();
  }

  private static void write(CheckFolder.Result file, Rule.Severity severity, PrintStream out) {
    var counts =
        file.counts().stream()
            .filter(count -> count.remark().rule().severity() == severity)
            .toList();
    if (!counts.isEmpty()) {
      out.println("  " + heading(severity));
      counts.forEach(count -> write(count, out));
    }
  }

  private static String heading(Rule.Severity severity) {
    return switch (severity) {
      case REFUSES -> "rows that would be quarantined:";
      case UNKNOWN -> "values that would count as unknown:";
      case REPAIRS -> "values that would be put right:";
      case REMARKS -> "worth a look:";
    };
  }

  private static void write(Counts.Count count, PrintStream out) {
    var remark = count.remark();
    out.printf(
        Locale.UK,
        "  %,8d  %s  %s: %s%n",
        count.rows(),
        remark.rule().id(),
        remark.field().isEmpty() ? "row" : remark.field(),
        remark.rule().reason());
  }

  /// Data quality: how much of what may be left out is known.
  private static void known(CheckFolder.Result file, PrintStream out) {
    if (file.loaded() == 0) {
      return;
    }
    var line = new StringBuilder();
    file.known().keySet().stream()
        .sorted()
        .filter(column -> file.known().getOrDefault(column, 0L) < file.loaded())
        .forEach(
            column ->
                line.append(line.isEmpty() ? "" : ", ")
                    .append(column)
                    .append(' ')
                    .append(100 * file.known().getOrDefault(column, 0L) / file.loaded())
                    .append(" %"));
    if (!line.isEmpty()) {
      out.println("  known in the rows that would load: " + line);
    }
  }
}
