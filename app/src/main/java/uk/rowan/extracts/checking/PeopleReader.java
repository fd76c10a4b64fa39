package uk.rowan.extracts.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.mapping.Absence;
import uk.rowan.extracts.mapping.Column;
import uk.rowan.extracts.mapping.Ethnicities;
import uk.rowan.extracts.mapping.Headers;
import uk.rowan.extracts.mapping.Mapping;
import uk.rowan.extracts.mapping.PersonIn;
import uk.rowan.extracts.mapping.Type;

/// Reads whom a row names.
final class PeopleReader {

  private static final int OLDEST = 120;
  private static final List<String> PLAIN =
      List.of("ref", "dob", "sex", "house", "postcode", "nhs_number", "phone");
  private static final Pattern ONE_OF_SEVERAL = Pattern.compile("(.+?)(?:\\s*\\(([^()]*)\\))?");

  private final CellReader cells;
  private final LocalDate today;
  private final List<PersonIn> persons;
  private final Map<String, Map<String, Column>> parts = new HashMap<>();
  private final List<Column> several;

  PeopleReader(Mapping mapping, CellReader cells, LocalDate today) {
    this.cells = cells;
    this.today = today;
    this.persons = mapping.persons();
    persons.forEach(person -> parts.put(person.role(), mapping.parts(person)));
    this.several =
        mapping.columns().stream().filter(column -> column.type() == Type.PEOPLE).toList();
  }

  /// Notes everyone the row names; gives the fault for which the whole row is refused, or null.
  @Nullable Remark read(
      Map<String, String> told,
      Map<String, String> values,
      @Nullable Moment at,
      RowChecker.Notes notes) {
    for (var person : persons) {
      var known = new HashMap<String, String>();
      var columns = parts.getOrDefault(person.role(), Map.of());
      names(columns, told, known, notes);
      if (!known.containsKey("forenames") && !known.containsKey("surname")) {
        return new Remark(person.role() + "_surname", Rule.NAME);
      }
      for (var part : PLAIN) {
        var column = columns.get(part);
        var cell = column == null ? "" : told.getOrDefault(column.name(), "");
        if (column != null && !cell.isEmpty()) {
          plain(column, cell, at, known, notes);
        }
      }
      notes.named.add(new Named(person.role(), 0, known, ethnicity(person, values)));
    }
    for (var column : several) {
      var cell = values.get(column.name());
      if (cell != null) {
        values.put(column.name(), others(column, cell, at, notes));
      }
    }
    return null;
  }

  private void plain(
      Column column,
      String cell,
      @Nullable Moment at,
      Map<String, String> known,
      RowChecker.Notes notes) {
    switch (dated(column, cells.read(column, cell), at)) {
      case Cell.Known value -> {
        known.put(column.part() == null ? "" : column.part(), value.text());
        if (value.repair() != null) {
          notes.repaired(column.name(), cell, value.repair());
        }
      }
      case Cell.Absent absent -> notes.absent(column.name(), absent);
    }
  }

  private Cell dated(Column column, Cell cell, @Nullable Moment at) {
    if (column.type() != Type.BIRTH
        || !(cell instanceof Cell.Known known)
        || known.moment() == null) {
      return cell;
    }
    var born = known.moment().at().toLocalDate();
    if (born.isAfter(today)) {
      return Cell.Absent.unreadable(Rule.BIRTH_FUTURE);
    }
    var event = at == null ? today : at.at().toLocalDate();
    return born.isBefore(event.minusYears(OLDEST))
        ? Cell.Absent.unreadable(Rule.BIRTH_LONG_AGO)
        : cell;
  }

  private void names(
      Map<String, Column> columns,
      Map<String, String> told,
      Map<String, String> known,
      RowChecker.Notes notes) {
    var forenames = written(columns.get("forenames"), told, notes);
    var surname = written(columns.get("surname"), told, notes);
    if (forenames.isEmpty() && surname.isEmpty()) {
      return;
    }
    var name = Names.apart(forenames, surname);
    boolean split =
        forenames.isEmpty() != name.forenames().isEmpty()
            || surname.isEmpty() != name.surname().isEmpty();
    put("forenames", columns, forenames, name.forenames(), split, known, notes);
    put("surname", columns, surname, name.surname(), split, known, notes);
  }

  private static void put(
      String part,
      Map<String, Column> columns,
      String written,
      String read,
      boolean split,
      Map<String, String> known,
      RowChecker.Notes notes) {
    var column = columns.get(part);
    if (!read.isEmpty()) {
      known.put(part, read);
      if (column != null) {
        notes.absent.remove(column.name());
      }
    }
    if (column != null && !written.isEmpty() && !written.equals(read)) {
      notes.repaired(column.name(), written, split ? Rule.NAME_SPLIT : Rule.NAME_REPAIRED);
    }
  }

  /// Empty when nothing is known.
  private String written(
      @Nullable Column column, Map<String, String> told, RowChecker.Notes notes) {
    if (column == null) {
      return "";
    }
    var cell = told.getOrDefault(column.name(), "");
    return switch (cell.isEmpty()
        ? new Cell.Absent(Absence.MISSING, null)
        : cells.read(column, cell)) {
      case Cell.Known known -> known.text();
      case Cell.Absent absent -> {
        notes.absent(column.name(), absent);
        yield "";
      }
    };
  }

  /// Notes each of several people, and gives them in one form.
  private String others(Column column, String cell, @Nullable Moment at, RowChecker.Notes notes) {
    var birth =
        parts.values().stream()
            .map(columns -> columns.get("dob"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    var read = new ArrayList<String>();
    int place = 0;
    for (var one : CellReader.people(cell)) {
      var found = ONE_OF_SEVERAL.matcher(one);
      var words = found.matches() ? found.group(1) : one;
      var born = found.matches() && found.group(2) != null ? found.group(2).strip() : "";
      var name = Names.whole(words);
      if ((name.forenames().isEmpty() && name.surname().isEmpty())
          || words.chars().noneMatch(Character::isLetter)) {
        notes.remarks.add(new Remark(column.name(), Rule.PEOPLE_UNREADABLE));
        continue;
      }
      var known = new HashMap<String, String>();
      put("forenames", Map.of(), "", name.forenames(), false, known, notes);
      put("surname", Map.of(), "", name.surname(), false, known, notes);
      if (!born.isEmpty()) {
        switch (dated(birth, cells.read(birth, born), at)) {
          case Cell.Known day -> known.put("dob", day.text());
          case Cell.Absent absent -> {
            if (absent.rule() != null) {
              notes.remarks.add(new Remark(column.name(), Rule.PEOPLE_UNREADABLE));
            }
          }
        }
      }
      notes.named.add(new Named(Named.OTHER_PERPETRATOR, ++place, known, null));
      var day = known.get("dob");
      read.add(
          (name.forenames() + " " + name.surname()).strip()
              + (day == null ? "" : " (" + day + ")"));
    }
    return String.join("; ", read);
  }

  private static @Nullable String ethnicity(PersonIn person, Map<String, String> values) {
    var own = person.ethnicity() == null ? null : values.get(person.ethnicity());
    if (own != null || person.minority() == null) {
      return own;
    }
    var minority = values.get(person.minority());
    if (minority == null) {
      return null;
    }
    return minority.equals("true") ? Ethnicities.SOME_MINORITY : Ethnicities.WHITE_BRITISH;
  }

  /// By what a person is the same in two rows of one source: the sender's reference, else names and
  /// birth date.
  static String recognised(Named named) {
    var ref = named.parts().get("ref");
    if (ref != null) {
      return "ref " + ref.toLowerCase(Locale.ROOT);
    }
    return folded(named, "forenames")
        + "|"
        + folded(named, "surname")
        + "|"
        + named.parts().getOrDefault("dob", "");
  }

  private static String folded(Named named, String part) {
    return Headers.fold(named.parts().getOrDefault(part, ""));
  }
}
