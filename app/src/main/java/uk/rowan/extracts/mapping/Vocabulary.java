package uk.rowan.extracts.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words that senders of every source use: why a value is not there, yes and no.
public final class Vocabulary {

  private final Map<String, Absence> absent;
  private final Map<String, Boolean> yesNo;

  private Vocabulary(Map<String, Absence> absent, Map<String, Boolean> yesNo) {
    this.absent = Map.copyOf(absent);
    this.yesNo = Map.copyOf(yesNo);
  }

  static Vocabulary of(Entries entries) {
    var absent = absences(entries.entries("absent").only("missing", "unknown", "refused"));
    absent.put("", Absence.MISSING);
    var yesNo = new HashMap<String, Boolean>();
    entries.texts("yes").forEach(word -> yesNo.put(plain(word), true));
    entries.texts("no").forEach(word -> yesNo.put(plain(word), false));
    return new Vocabulary(absent, yesNo);
  }

  static Map<String, Absence> absences(Entries entries) {
    var absent = new HashMap<String, Absence>();
    for (var why : List.of(Absence.MISSING, Absence.UNKNOWN, Absence.REFUSED)) {
      entries
          .texts(why.name().toLowerCase(Locale.ROOT))
          .forEach(word -> absent.put(plain(word), why));
    }
    return absent;
  }

  /// Why the value of a trimmed cell is not there; empty when the cell says something.
  public Optional<Absence> absence(String cell) {
    return cell.length() > 20 ? Optional.empty() : Optional.ofNullable(absent.get(plain(cell)));
  }

  /// Empty when the cell says neither.
  public Optional<Boolean> yesNo(String cell) {
    return Optional.ofNullable(yesNo.get(plain(cell)));
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
