package uk.rowan.extracts.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The codes and labels by which recorders say a self-defined ethnic group, and the group each
/// means. Which scheme a sender uses is told by the value.
public final class Ethnicities {

  /// Whether a person is of a minority is known, and nothing more: they are.
  public static final String SOME_MINORITY = "SOME_MINORITY";

  /// White British: English, Welsh, Scottish, Northern Irish or British.
  public static final String WHITE_BRITISH = "WHITE_BRITISH";

  private static final Set<String> GROUPS = Set.of("asian", "black", "mixed", "white", "other");

  private final Map<String, String> codes;
  private final Map<String, Absence> absent;

  private Ethnicities(Map<String, String> codes, Map<String, Absence> absent) {
    this.codes = Map.copyOf(codes);
    this.absent = Map.copyOf(absent);
  }

  static Ethnicities of(Entries entries) {
    var codes = new HashMap<String, String>();
    for (var group : entries.only("version", "groups", "absent").each("groups")) {
      group.only("code", "group", "police", "nhs", "dfe", "labels");
      var code = group.text("code");
      if (!GROUPS.contains(group.text("group"))) {
        throw new BadMapping(group.where(), "a group is one of " + GROUPS);
      }
      put(codes, code, code, group.where());
      for (var scheme : List.of("police", "nhs", "dfe", "labels")) {
        group.texts(scheme).forEach(written -> put(codes, written, code, group.where()));
      }
    }
    return new Ethnicities(codes, Vocabulary.absences(entries.entries("absent")));
  }

  private static void put(Map<String, String> codes, String written, String code, String where) {
    var before = codes.put(fold(written), code);
    if (before != null && !before.equals(code)) {
      throw new BadMapping(where, "`%s` is already %s".formatted(written, before));
    }
  }

  /// The group's code in the table; empty when the value is in no scheme.
  public Optional<String> code(String cell) {
    return Optional.ofNullable(codes.get(fold(cell)));
  }

  /// Why the group is not there, where a scheme has a code for that.
  public Optional<Absence> absence(String cell) {
    return Optional.ofNullable(absent.get(cell.strip().toLowerCase(Locale.ROOT)));
  }

  /// Signs between words do not tell labels apart; `&` is a word.
  private static String fold(String written) {
    return Headers.fold(written.replace("&", " and "));
  }
}
