package uk.rowan.extracts.checking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.mapping.Absence;
import uk.rowan.extracts.reading.Line;

/// What became of a row.
public sealed interface Checked {

  Line line();

  /// It can be loaded.
  ///
  /// @param values what is known of the row itself, by column, as [Named#parts] gives values
  /// @param absent why each other column that was told is not known; columns left blank are not
  ///   here
  /// @param told what was written where it was put right, by column
  /// @param people whom it names
  /// @param at when it happened; null for what is of no time
  /// @param key the same for rows of one key
  /// @param digest the same for rows of one key whose every value is equal
  /// @param remarks what the sender should know
  record Sound(
      Line line,
      Map<String, String> values,
      Map<String, Absence> absent,
      Map<String, String> told,
      List<Named> people,
      @Nullable Moment at,
      UUID key,
      UUID digest,
      List<Remark> remarks)
      implements Checked {

    @Override
    public String toString() {
      return "Sound[" + line + "]";
    }
  }

  /// It cannot, by the first rule that it breaks.
  record Unsound(Line line, Remark fault) implements Checked {}
}
