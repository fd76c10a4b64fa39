package uk.rowan.extracts.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.rowan.extracts.mapping.Absence;
import uk.rowan.extracts.mapping.Column;
import uk.rowan.extracts.mapping.Headers;
import uk.rowan.extracts.mapping.Mappings;
import uk.rowan.extracts.mapping.Type;

/// Reads cells, each by the type of its column. For one thread and one file.
final class CellReader {

  private static final Pattern FAILED_FORMULA =
      Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");
  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d{1,15})(\\.\\d{1,12})?");
  private static final Pattern AGE =
      Pattern.compile("\\d{1,3}\\s*(y|yo|yr|yrs|year|years|years old)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Mappings mappings;
  private final Moments moments;

  CellReader(Mappings mappings, Moments moments) {
    this.mappings = mappings;
    this.moments = moments;
  }

  Cell read(Column column, String cell) {
    var absence = mappings.vocabulary().absence(cell);
    if (absence.isPresent()) {
      return new Cell.Absent(absence.get(), null);
    }
    if (isBroken(cell) || FAILED_FORMULA.matcher(cell).matches()) {
      return Cell.Absent.unreadable(Rule.TEXT_UNREADABLE);
    }
    return switch (column.type()) {
      case TEXT, PERCEIVED, HOUSE, PEOPLE -> Cell.Known.of(spaced(cell));
      case UPPER -> Cell.Known.of(spaced(cell).toUpperCase(Locale.ROOT));
      case CODE ->
          orElse(Optional.ofNullable(column.codes().get(Headers.fold(cell))), Rule.CODE_UNKNOWN);
      case CODES, LIST -> several(column, cell);
      case YES_NO ->
          orElse(mappings.vocabulary().yesNo(cell).map(String::valueOf), Rule.CODE_UNKNOWN);
      case INTEGER, NUMBER -> number(column, cell);
      case MOMENT -> moment(cell);
      case BIRTH -> birth(cell);
      case ETHNICITY -> ethnicity(cell);
      case POSTCODE -> postcode(cell);
      case NHS_NUMBER -> orElse(NhsNumbers.read(cell), Rule.NHS_NUMBER);
      case PHONE -> phone(cell);
      case FORENAMES, SURNAME ->
          cell.codePoints().anyMatch(Character::isLetter)
              ? Cell.Known.of(cell)
              : Cell.Absent.unreadable(Rule.NAME_UNREADABLE);
      case SHAPE ->
          cell.contains("\"Polygon\"") || cell.contains("\"MultiPolygon\"")
              ? Cell.Known.of(cell)
              : Cell.Absent.unreadable(Rule.TEXT_UNREADABLE);
    };
  }

  private static boolean isBroken(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char sign = cell.charAt(i);
      if (sign == '\ufffd' || (sign < ' ' && "\n\r\t".indexOf(sign) < 0)) {
        return true;
      }
    }
    return false;
  }

  private static Cell orElse(Optional<String> value, Rule rule) {
    return value.<Cell>map(Cell.Known::of).orElseGet(() -> Cell.Absent.unreadable(rule));
  }

  private static String spaced(String cell) {
    return cell.indexOf("  ") < 0 && cell.indexOf('\n') < 0
        ? cell
        : SPACES.matcher(cell).replaceAll(" ");
  }

  /// Each once, in the order in which they are written. One that is not known makes the whole
  /// unknown: what it said would be missing from a count.
  private Cell several(Column column, String cell) {
    var codes = new LinkedHashSet<String>();
    for (var part : cell.split(";", -1)) {
      var one = spaced(part.strip());
      if (mappings.vocabulary().absence(one).isPresent()) {
        continue;
      }
      var code =
          column.codes().isEmpty()
              ? column.upper() ? one.toUpperCase(Locale.ROOT) : one
              : column.codes().get(Headers.fold(one));
      if (code == null) {
        return Cell.Absent.unreadable(Rule.CODE_UNKNOWN);
      }
      codes.add(code);
    }
    return codes.isEmpty()
        ? new Cell.Absent(Absence.MISSING, null)
        : Cell.Known.of(String.join(";", codes));
  }

  private static Cell number(Column column, String cell) {
    var text = cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : cell;
    if (!NUMBER.matcher(text).matches()) {
      return Cell.Absent.unreadable(Rule.NUMBER_UNREADABLE);
    }
    var value = new BigDecimal(text.replace(",", "")).stripTrailingZeros();
    boolean fits =
        column.type() != Type.INTEGER
            || (value.scale() <= 0 && value.precision() - value.scale() <= 9);
    if (!fits
        || (column.least() != null && value.compareTo(BigDecimal.valueOf(column.least())) < 0)
        || (column.most() != null && value.compareTo(BigDecimal.valueOf(column.most())) > 0)) {
      return Cell.Absent.unreadable(Rule.NUMBER_UNREADABLE);
    }
    return Cell.Known.of(value.toPlainString());
  }

  private Cell moment(String cell) {
    return switch (moments.read(cell)) {
      case Moments.Told.At(var moment) -> new Cell.Known(moment.text(), moment, null);
      case Moments.Told.Impossible _ -> Cell.Absent.unreadable(Rule.IMPOSSIBLE);
      case Moments.Told.Unreadable _ -> Cell.Absent.unreadable(Rule.DATE_UNREADABLE);
    };
  }

  private Cell birth(String cell) {
    if (AGE.matcher(cell).matches()) {
      return Cell.Absent.unreadable(Rule.BIRTH_AGE);
    }
    return switch (moments.read(cell)) {
      case Moments.Told.At(var moment) -> {
        var day = new Moment(moment.at().toLocalDate().atStartOfDay(), false);
        yield new Cell.Known(day.text(), day, null);
      }
      case Moments.Told.Impossible _, Moments.Told.Unreadable _ ->
          Cell.Absent.unreadable(Rule.BIRTH_UNREADABLE);
    };
  }

  private Cell ethnicity(String cell) {
    var absence = mappings.ethnicities().absence(cell);
    if (absence.isPresent()) {
      return new Cell.Absent(absence.get(), null);
    }
    return orElse(mappings.ethnicities().code(cell), Rule.CODE_UNKNOWN);
  }

  private static Cell postcode(String cell) {
    return Postcodes.read(cell)
        .<Cell>map(
            postcode ->
                new Cell.Known(
                    postcode, null, postcode.equals(cell) ? null : Rule.POSTCODE_REPAIRED))
        .orElseGet(() -> Cell.Absent.unreadable(Rule.POSTCODE_UNREADABLE));
  }

  private static Cell phone(String cell) {
    var digits = new StringBuilder();
    cell.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    var number = digits.toString();
    if (number.startsWith("0044")) {
      number = "0" + number.substring(4);
    } else if (number.startsWith("44") && number.length() > 10) {
      number = "0" + number.substring(2);
    } else if (number.length() == 10 && number.startsWith("7")) {
      // A spreadsheet took it for a number.
      number = "0" + number;
    }
    return number.length() < 7 || number.length() > 15
        ? Cell.Absent.unreadable(Rule.PHONE_UNREADABLE)
        : Cell.Known.of(number);
  }

  /// The parts of a cell that names several people.
  static List<String> people(String cell) {
    var people = new ArrayList<String>();
    for (var part : cell.split(";", -1)) {
      if (!part.isBlank()) {
        people.add(part.strip());
      }
    }
    return people;
  }
}
