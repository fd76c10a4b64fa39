package uk.rowan.extracts.synthetic.folder;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What becomes of names that are heard, typed and squeezed into forms.
final class NameSlips {

  private final Faults faults;

  NameSlips(Faults faults) {
    this.faults = faults;
  }

  /// Of the forenames at this place of a row and the surname that follows them.
  void among(List<@Nullable String> cells, int at) {
    var forenames = cells.get(at);
    var surname = cells.get(at + 1);
    if (forenames == null || surname == null) {
      return;
    }
    var first = slipped(shortened(forenames));
    var last = slipped(surname);
    if (faults.makes(Fault.LETTER_CASE)) {
      last = last.toUpperCase(Locale.ROOT);
    }
    boolean inOne = faults.makes(Fault.BOTH_NAMES_IN_ONE);
    cells.set(at, inOne ? first + " " + last : first);
    cells.set(at + 1, inOne ? null : last);
  }

  private String shortened(String forenames) {
    int space = forenames.indexOf(' ');
    return space > 0 && faults.makes(Fault.SECOND_FORENAME_LEFT_OUT)
        ? forenames.substring(0, space)
        : forenames;
  }

  private String slipped(String name) {
    var written = name;
    if (written.indexOf('-') > 0 && faults.makes(Fault.HYPHEN)) {
      written = written.replace('-', ' ');
    }
    if (written.indexOf('\'') > 0 && faults.makes(Fault.APOSTROPHE)) {
      written = written.replace("'", faults.below(2) == 0 ? "" : " ");
    }
    return written.length() > 3 && faults.makes(Fault.NAME_SLIP) ? typed(written) : written;
  }

  private String typed(String name) {
    int at = 1 + faults.below(name.length() - 2);
    var before = name.substring(0, at);
    var letter = name.substring(at, at + 1);
    var after = name.substring(at + 1);
    return switch (faults.below(3)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      default -> before + after.charAt(0) + letter + after.substring(1);
    };
  }
}
