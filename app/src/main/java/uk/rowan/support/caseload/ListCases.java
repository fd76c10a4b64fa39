package uk.rowan.support.caseload;

import static uk.rowan.sharing.FieldClass.EXISTENCE;
import static uk.rowan.sharing.FieldClass.IDENTITY;
import static uk.rowan.sharing.FieldClass.SUPPORT;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.rowan.foundation.StaffId;
import uk.rowan.people.PeopleDirectory;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.SignedIn;
import uk.rowan.sharing.StaffDirectory;
import uk.rowan.support.caseload.Risks.Risk;

/// The cases of a view, each as far as this reader may see it for this act; the others are absent,
/// and absent from every count.
@Component
class ListCases {

  /// One line of the list.
  record Row(Listed it, String name, Risk risk, String worker) {
    @Override
    public String toString() {
      return "Row[" + it.id() + "]";
    }
  }

  private static final Comparator<Row> BY_CONTACT =
      Comparator.comparing((Row row) -> row.it().unspokenSince())
          .thenComparing(row -> row.it().card().reference());

  private final Caseloads caseloads;
  private final Access access;
  private final PeopleDirectory people;
  private final StaffDirectory staff;
  private final Risks risks;

  ListCases(
      Caseloads caseloads,
      Access access,
      PeopleDirectory people,
      StaffDirectory staff,
      Risks risks) {
    this.caseloads = caseloads;
    this.access = access;
    this.people = people;
    this.staff = staff;
    this.risks = risks;
  }

  List<Row> rows(SignedIn who, View view, Act act) {
    return rows(caseloads.listed(view.whose(), view.status(), who.staff(), who.teams()), act)
        .stream()
        .filter(row -> matches(row, view.risk()))
        .sorted(order(view.sorted()))
        .toList();
  }

  List<Row> rows(List<Listed> all, Act act) {
    var ids = all.stream().map(Listed::id).toList();
    var open = access.lookAll(act, ids, Set.of(EXISTENCE, IDENTITY, SUPPORT));
    var shown =
        all.stream()
            .filter(
                it -> {
                  var look = open.get(it.id());
                  return look != null && look.shows(SUPPORT) && look.shows(IDENTITY);
                })
            .toList();
    var persons = shown.stream().map(Listed::person).toList();
    var risks = this.risks.of(act == Act.EXPORT ? Act.EXPORT : Act.READ, persons);
    var names = people.cards(persons);
    var workers = staff.names(shown.stream().map(Listed::worker).filter(Objects::nonNull).toList());
    return shown.stream()
        .map(
            it -> {
              var card = names.get(it.person());
              StaffId worker = it.worker();
              return new Row(
                  it,
                  card == null ? "" : card.name().whole(),
                  risks.getOrDefault(it.person(), Risk.UNKNOWN),
                  worker == null ? "" : workers.getOrDefault(worker, ""));
            })
        .toList();
  }

  private static boolean matches(Row row, View.Risk wanted) {
    return switch (wanted) {
      case ANY -> true;
      case HIGH -> row.risk().level() == Risks.Level.HIGH;
      case UNKNOWN -> row.risk().level() == Risks.Level.UNKNOWN;
    };
  }

  private static Comparator<Row> order(View.Sorted by) {
    return switch (by) {
      case RISK -> Comparator.comparing((Row row) -> row.risk().level()).thenComparing(BY_CONTACT);
      case CONTACT -> BY_CONTACT;
      case OPENED ->
          Comparator.comparing((Row row) -> row.it().openedAt())
              .reversed()
              .thenComparing(row -> row.it().card().reference());
      case REFERENCE -> Comparator.comparing((Row row) -> row.it().card().reference());
    };
  }
}
