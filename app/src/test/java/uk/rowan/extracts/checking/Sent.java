package uk.rowan.extracts.checking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Files as an agency might send them, made by hand. Everyone in them is invented.
public final class Sent {

  /// A police incident in which nothing is wrong.
  private static final Map<String, String> INCIDENT = new LinkedHashMap<>();

  static {
    INCIDENT.put("incident_ref", "INC-1");
    INCIDENT.put("recorded_at", "05/02/2026 21:40");
    INCIDENT.put("classification", "CRIME");
    INCIDENT.put("victim_ref", "N100");
    INCIDENT.put("victim_forenames", "Willow");
    INCIDENT.put("victim_surname", "Farrier");
    INCIDENT.put("victim_dob", "14/06/1991");
    INCIDENT.put("victim_sex", "F");
    INCIDENT.put("victim_house", "12");
    INCIDENT.put("victim_postcode", "CW1 2AB");
    INCIDENT.put("victim_phone", "07700 900123");
    INCIDENT.put("victim_ethnicity_self", "W1");
    INCIDENT.put("suspect_forenames", "Rufus");
    INCIDENT.put("suspect_surname", "Farrier");
    INCIDENT.put("suspect_dob", "02/01/1989");
  }

  private static final Map<String, String> STAY = new LinkedHashMap<>();

  static {
    STAY.put("stay_no", "S-1");
    STAY.put("provider", "Alder");
    STAY.put("scheme", "Hawthorn");
    STAY.put("unit", "1");
    STAY.put("unit_type", "REFUGE");
    STAY.put("moved_in", "10/01/2026");
    STAY.put("moved_out", "20/01/2026");
    STAY.put("household_adults", "1");
    STAY.put("household_children", "2");
    STAY.put("lead_forenames", "Willow");
    STAY.put("lead_surname", "Farrier");
  }

  private Sent() {}

  /// A row, as told: names and values by turns, over one in which nothing is wrong.
  public static Map<String, String> incident(String... told) {
    return over(INCIDENT, told);
  }

  public static Map<String, String> stay(String... told) {
    return over(STAY, told);
  }

  private static Map<String, String> over(Map<String, String> row, String... told) {
    var changed = new LinkedHashMap<>(row);
    for (int i = 0; i < told.length; i += 2) {
      changed.put(told[i], told[i + 1]);
    }
    return changed;
  }

  /// Rows as CSV with a header.
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static String csv(Map<String, String>... rows) {
    return csv(Arrays.asList(rows));
  }

  /// A column that one row tells and another does not is blank in the other.
  public static String csv(List<Map<String, String>> rows) {
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    return String.join(",", columns)
        + "\n"
        + rows.stream()
            .map(row -> line(columns.stream().map(column -> row.getOrDefault(column, "")).toList()))
            .collect(Collectors.joining());
  }

  static String line(Map<String, String> row) {
    return line(row.values());
  }

  private static String line(Collection<String> cells) {
    return cells.stream().map(Sent::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  public static Path file(Path folder, String name, String text) {
    return file(folder, name, text, UTF_8);
  }

  static Path file(Path folder, String name, String text, Charset charset) {
    return bytes(folder, name, text.getBytes(charset));
  }

  static Path bytes(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
