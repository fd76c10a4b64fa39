package uk.rowan.support.episode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.rowan.foundation.Choice;
import uk.rowan.foundation.Role;
import uk.rowan.foundation.StaffId;
import uk.rowan.referrals.Workloads;
import uk.rowan.sharing.StaffDirectory;

/// Who of a team could take a case, and how much they carry already.
@Component
class Colleagues implements Workloads {

  private final StaffDirectory staff;
  private final Cases cases;

  Colleagues(StaffDirectory staff, Cases cases) {
    this.staff = staff;
    this.cases = cases;
  }

  /// Everyone of the team who works cases, but for one.
  @Transactional(readOnly = true)
  public List<Choice> choices(UUID team, @Nullable StaffId but) {
    var workers = workers(team);
    var carried = carrying(workers.stream().map(StaffDirectory.Colleague::id).toList());
    return workers.stream()
        .filter(one -> !one.id().equals(but))
        .map(
            one ->
                new Choice(one.id().toString(), one.name())
                    .withHint(carries(carried.getOrDefault(one.id(), 0))))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<StaffId, Integer> carrying(Collection<StaffId> workers) {
    return cases.carriedBy(workers);
  }

  /// The one with this identifier, when they may take a case of the team.
  Optional<StaffId> read(UUID team, @Nullable String typed) {
    return workers(team).stream()
        .map(StaffDirectory.Colleague::id)
        .filter(id -> id.toString().equals(typed))
        .findFirst();
  }

  String name(@Nullable StaffId worker) {
    return worker == null ? "nobody yet" : staff.name(worker);
  }

  private List<StaffDirectory.Colleague> workers(UUID team) {
    return staff.members(team).stream()
        .filter(one -> one.role() == Role.PRACTITIONER || one.role() == Role.MANAGER)
        .toList();
  }

  private static String carries(int cases) {
    return switch (cases) {
      case 0 -> "No open cases";
      case 1 -> "1 open case";
      default -> cases + " open cases";
    };
  }
}
