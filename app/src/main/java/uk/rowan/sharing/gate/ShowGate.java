package uk.rowan.sharing.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.PersonId;
import uk.rowan.sharing.Access;
import uk.rowan.sharing.Act;
import uk.rowan.sharing.FieldClass;
import uk.rowan.sharing.Look;
import uk.rowan.sharing.PersonNames;

/// What a gatekeeper sees: alerts, and one record with its list.
@Component
class ShowGate {

  record Alert(GateRecords.Alert alert, String name) {
    @Override
    public String toString() {
      return "Alert[" + alert.id() + "]";
    }
  }

  record Kept(
      PersonId person,
      String name,
      Optional<GateRecords.Restricted> restricted,
      List<GateRecords.Listed> listed,
      List<GateRecords.Excluded> excluded,
      Optional<GateRecords.Lift> lift) {
    @Override
    public String toString() {
      return "Kept[" + person + "]";
    }
  }

  private final GateRecords gate;
  private final Access access;
  private final PersonNames names;

  ShowGate(GateRecords gate, Access access, PersonNames names) {
    this.gate = gate;
    this.access = access;
    this.names = names;
  }

  @Transactional
  List<Alert> alerts() {
    var alerts = gate.alerts();
    var open =
        access.lookAll(
            Act.FIND,
            alerts.stream().map(alert -> alert.person().value()).distinct().toList(),
            Set.of(FieldClass.EXISTENCE, FieldClass.IDENTITY));
    var called = called(open);
    return alerts.stream()
        .filter(alert -> called.containsKey(alert.person()))
        .map(alert -> new Alert(alert, called.getOrDefault(alert.person(), "")))
        .toList();
  }

  private Map<PersonId, String> called(Map<UUID, Look.Open> open) {
    return names.names(
        open.values().stream()
            .filter(look -> look.shows(FieldClass.IDENTITY))
            .map(Look.Open::person)
            .toList());
  }

  /// Empty when there is no such person or when they are not the acting gatekeeper's to keep.
  @Transactional
  Optional<Kept> kept(PersonId person) {
    if (!(access.look(Act.READ, person.value(), Set.of(FieldClass.IDENTITY))
        instanceof Look.Open)) {
      return Optional.empty();
    }
    return Optional.of(
        new Kept(
            person,
            names.names(List.of(person)).getOrDefault(person, ""),
            gate.restricted(person),
            gate.listed(person),
            gate.excluded(person),
            gate.lifts().stream().filter(lift -> lift.person().equals(person)).findFirst()));
  }
}
