package uk.rowan.extracts.checking;

import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.mapping.Absence;

/// What a cell says.
sealed interface Cell {

  /// A value in its one form: a code in the contract's spelling, a number in digits, a moment as
  /// [Moment#text], several codes between semicolons, `true` or `false`.
  ///
  /// @param moment when the value is one, the same again
  /// @param repair by which rule the value was put right; null when it stands as written
  record Known(String text, @Nullable Moment moment, @Nullable Rule repair) implements Cell {

    static Known of(String text) {
      return new Known(text, null, null);
    }

    @Override
    public String toString() {
      return "Known";
    }
  }

  /// No value.
  ///
  /// @param rule the one that was broken; null when nothing was told, which is nobody's mistake
  record Absent(Absence why, @Nullable Rule rule) implements Cell {

    static Absent unreadable(Rule rule) {
      return new Absent(Absence.UNREADABLE, rule);
    }
  }
}
