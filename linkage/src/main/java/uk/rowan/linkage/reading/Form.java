package uk.rowan.linkage.reading;

import uk.rowan.linkage.Kind;
import uk.rowan.linkage.text.Dates;
import uk.rowan.linkage.text.Standard;

/// Which standard form a cell is brought to.
enum Form {
  NAME,
  GIVEN_OF_WHOLE,
  FAMILY_OF_WHOLE,
  DATE,
  SEX,
  CODE,
  DIGITS,
  PHONE,
  EMAIL,
  TEXT;

  static Form of(Kind kind) {
    return switch (kind) {
      case GIVEN_NAME, FAMILY_NAME, OTHER_NAME -> NAME;
      case DATE -> DATE;
      case SEX -> SEX;
      case POSTCODE, IDENTIFIER, NUMBER -> CODE;
      case NHS_NUMBER -> DIGITS;
      case PHONE -> PHONE;
      case EMAIL -> EMAIL;
      case TEXT -> TEXT;
    };
  }

  /// Brings cells to their forms; for one thread.
  static final class Maker {

    private final Standard standard = new Standard();
    private final Dates dates = new Dates();
    private final Dates.Order order;

    Maker(Dates.Order order) {
      this.order = order;
    }

    /// The length of the form, which is in [#out(Form)]; 0 for nothing.
    int make(Form form, byte[] text, int from, int to) {
      return switch (form) {
        case NAME -> standard.name(text, from, to);
        case GIVEN_OF_WHOLE -> standard.partOfName(text, from, to, false);
        case FAMILY_OF_WHOLE -> standard.partOfName(text, from, to, true);
        case DATE -> dates.read(text, from, to, order);
        case SEX -> standard.sex(text, from, to);
        case CODE -> standard.code(text, from, to);
        case DIGITS -> standard.number(text, from, to);
        case PHONE -> standard.phone(text, from, to);
        case EMAIL -> standard.email(text, from, to);
        case TEXT -> standard.text(text, from, to);
      };
    }

    byte[] out(Form form) {
      return form == DATE ? dates.out() : standard.out();
    }
  }
}
