package uk.rowan.sharing.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.foundation.StaffId;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.PersonNames;
import uk.rowan.sharing.StaffDirectory;

/// Tells who looked at a person's record. The telling is a look of its own, decided and written
/// down first.
@Component
class TellHistory {

  static final String AGENCIES = "select id, name from sharing.agency";

  /// `name` is empty where the reader may not know whose record it is.
  record Told(
      Optional<String> name,
      List<Looks.Line> lines,
      Map<StaffId, String> staff,
      Map<UUID, String> agencies) {
    @Override
    public String toString() {
      return "Told[" + lines.size() + "]";
    }
  }

  private final Access access;
  private final Looks looks;
  private final PersonNames names;
  private final StaffDirectory directory;
  private final JdbcClient jdbc;

  TellHistory(
      Access access, Looks looks, PersonNames names, StaffDirectory directory, JdbcClient jdbc) {
    this.access = access;
    this.looks = looks;
    this.names = names;
    this.directory = directory;
    this.jdbc = jdbc;
  }

  /// Empty when there is no such person, or when it is not for the acting member of staff to know.
  @Transactional
  Optional<Told> tell(PersonId person, int page) {
    return access.look(
                    Act.READ,
                    person.value(),
                    Set.of(FieldClass.ACCESS_HISTORY, FieldClass.IDENTITY))
                instanceof Look.Open open
            && open.shows(FieldClass.ACCESS_HISTORY)
        ? Optional.of(told(person, open, page))
        : Optional.empty();
  }

  private Told told(PersonId person, Look.Open open, int page) {
    var lines = looks.at(person, page);
    var agencies = new HashMap<UUID, String>();
    jdbc.sql(AGENCIES)
        .query(
            row -> {
              agencies.put(row.getObject("id", UUID.class), row.getString("name"));
            });
    return new Told(
        open.shows(FieldClass.IDENTITY)
            ? Optional.ofNullable(names.names(List.of(person)).get(person))
            : Optional.empty(),
        lines,
        directory.names(lines.stream().map(line -> new StaffId(line.staff())).toList()),
        agencies);
  }
}
