package uk.rowan.extracts.synthetic.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.synthetic.rows.Column.Kind;

/// One kind of file an agency sends: its name, its columns in order, and the role of each person a
/// row names.
public final class Source<R> {

  private final String name;
  private final List<Column<R>> columns;
  private final Map<String, Function<R, Mention>> roles;

  private Source(Draft<R> draft) {
    name = draft.name;
    columns = List.copyOf(draft.columns);
    roles = draft.roles;
  }

  public String name() {
    return name;
  }

  /// The name of its file when nothing is the matter with it.
  public String file() {
    return name + ".csv";
  }

  public List<Column<R>> columns() {
    return columns;
  }

  /// Whom a row names, by role, in the order of the columns.
  public Map<String, Mention> mentions(R row) {
    var mentions = new LinkedHashMap<String, Mention>();
    roles.forEach((role, mention) -> mentions.put(role, mention.apply(row)));
    return mentions;
  }

  static <R> Draft<R> named(String name) {
    return new Draft<>(name);
  }

  /// A source while its columns are being named.
  static final class Draft<R> {

    private final String name;
    private final List<Column<R>> columns = new ArrayList<>();
    private final Map<String, Function<R, Mention>> roles = new LinkedHashMap<>();

    private Draft(String name) {
      this.name = name;
    }

    Draft<R> required(String column, Kind kind, Function<R, Object> value) {
      columns.add(new Column<>(column, kind, true, row -> String.valueOf(value.apply(row))));
      return this;
    }

    Draft<R> optional(String column, Kind kind, Function<R, @Nullable Object> value) {
      columns.add(new Column<>(column, kind, false, row -> text(value.apply(row))));
      return this;
    }

    Draft<R> person(String role, Function<R, Mention> who) {
      roles.put(role, who);
      ofPerson(role, "ref", Kind.REF, who, Mention::ref);
      required(role + "_forenames", Kind.FORENAMES, row -> who.apply(row).forenames());
      required(role + "_surname", Kind.SURNAME, row -> who.apply(row).surname());
      ofPerson(role, "dob", Kind.BIRTH, who, Mention::dob);
      ofPerson(role, "sex", Kind.CODE, who, Mention::sex);
      ofPerson(role, "house", Kind.TEXT, who, at(Address::house));
      ofPerson(role, "postcode", Kind.POSTCODE, who, at(Address::postcode));
      ofPerson(role, "nhs_number", Kind.REF, who, Mention::nhsNumber);
      ofPerson(role, "phone", Kind.REF, who, Mention::phone);
      return this;
    }

    Source<R> done() {
      return new Source<>(this);
    }

    private void ofPerson(
        String role,
        String field,
        Kind kind,
        Function<R, Mention> who,
        Function<Mention, @Nullable Object> value) {
      optional(role + "_" + field, kind, row -> value.apply(who.apply(row)));
    }

    private static Function<Mention, @Nullable Object> at(Function<Address, String> part) {
      return who -> Optional.ofNullable(who.address()).map(part).orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
      return switch (value) {
        case null -> null;
        case Boolean yes -> yes ? "Y" : "N";
        case When when -> when.text();
        case Relationship relationship -> relationship.text();
        case List<?> list when list.isEmpty() -> null;
        case List<?> list -> String.join(";", list.stream().map(Draft::text).toList());
        case Route route -> route.text();
        default -> value.toString();
      };
    }
  }
}
