package uk.rowan.extracts.synthetic.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The families met in the last twelve months, once for each time: those who call often are met
/// often.
final class Known {

  private static final int MONTHS = 12;

  private final Map<Locality, Deque<List<Family>>> months = new EnumMap<>(Locality.class);
  private final Chance chance;

  Known(Chance chance) {
    this.chance = chance;
    for (var locality : Locality.values()) {
      months.put(locality, new ArrayDeque<>(List.of(new ArrayList<>())));
    }
  }

  void aMonthBegins() {
    for (var lately : months.values()) {
      lately.addFirst(new ArrayList<>());
      if (lately.size() > MONTHS) {
        lately.removeLast();
      }
    }
  }

  void met(Family family) {
    of(family.locality()).getFirst().add(family);
  }

  /// A family met in the last twelve months.
  Optional<Family> ofYear(Locality locality) {
    return oneOf(locality, MONTHS);
  }

  /// A family met in this month or the last.
  Optional<Family> lately(Locality locality) {
    return oneOf(locality, 2);
  }

  private Optional<Family> oneOf(Locality locality, int latest) {
    var some = of(locality).stream().limit(latest).toList();
    int all = some.stream().mapToInt(List::size).sum();
    int at = all == 0 ? 0 : chance.below(all);
    for (var month : some) {
      if (at < month.size()) {
        return Optional.of(month.get(at));
      }
      at -= month.size();
    }
    return Optional.empty();
  }

  private Deque<List<Family>> of(Locality locality) {
    return Objects.requireNonNull(months.get(locality));
  }
}
