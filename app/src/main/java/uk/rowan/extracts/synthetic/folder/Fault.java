package uk.rowan.extracts.synthetic.folder;

/// What can be the matter with a file, a row or a cell: everything of which the contract says what
/// becomes of it. The rate is how often it comes about, of the files, rows or cells it can happen
/// to, when faults are asked for at 1.
public enum Fault {
  /// UTF-8 with a byte order mark, UTF-16, or windows-1252.
  ENCODING(0.7),
  /// A semicolon or a tab.
  SEPARATOR(0.6),
  /// One to five rows, some blank, above the header.
  TITLE_ROWS(0.6),
  /// Headers in another order and case, with spaces.
  HEADERS(0.7),
  /// A column that nobody asked for.
  EXTRA_COLUMN(0.5),
  /// Another way to write dates, spreadsheet serials among them.
  DATE_PATTERN(0.8),

  /// A cell too many or too few.
  CELL_COUNT(0.01),
  REQUIRED_BLANK(0.01),
  REQUIRED_CODE_UNKNOWN(0.01),
  REQUIRED_UNREADABLE(0.01),
  EVENT_DATE_IMPOSSIBLE(0.01),
  EVENT_DATE_IN_FUTURE(0.005),
  /// Moved out before moved in, main duty before the assessment.
  CROSS_FIELD(0.05),

  /// The row again, in the same file or a later one.
  DUPLICATE(0.02),
  /// First with a field left blank, later as it should be.
  CORRECTION(0.02),

  OPTIONAL_CODE_UNKNOWN(0.01),
  OPTIONAL_UNREADABLE(0.01),
  BIRTH_IMPOSSIBLE(0.005),
  BIRTH_IN_FUTURE(0.003),
  /// Over 120 years before the event.
  BIRTH_TOO_EARLY(0.003),
  AGE_FOR_BIRTH(0.01),
  /// Day and month the wrong way round, and yet a date.
  BIRTH_SWAPPED(0.02),
  /// The letter O for the figure 0 in a postcode.
  LETTER_FOR_ZERO(0.1),
  POSTCODE_SPACING(0.1),
  LETTER_CASE(0.05),
  BOTH_NAMES_IN_ONE(0.02),
  SECOND_FORENAME_LEFT_OUT(0.3),
  HYPHEN(0.3),
  APOSTROPHE(0.5),
  /// A letter lost, doubled, or two changed about.
  NAME_SLIP(0.05),
  /// The agency's own number left out.
  NUMBER_LEFT_OUT(0.05),
  /// A word for what is missing, unknown or refused.
  MISSING_WORD(0.3),
  /// A line break within a cell.
  LINE_BREAK(0.02);

  private final double rate;

  Fault(double rate) {
    this.rate = rate;
  }

  double rate() {
    return rate;
  }
}
