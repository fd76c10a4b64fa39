package uk.rowan.extracts.synthetic.rows;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a source: its name in the contract, what stands in it, and how a row fills it. The
/// cell of something not known is null.
public record Column<R>(
    String name, Kind kind, boolean required, Function<R, @Nullable String> cell) {

  /// What stands in a column, as far as it matters for the slips that can be made in it.
  public enum Kind {
    REF,
    FORENAMES,
    SURNAME,
    BIRTH,
    POSTCODE,
    TIME,
    CODE,
    NUMBER,
    YES_NO,
    TEXT
  }
}
