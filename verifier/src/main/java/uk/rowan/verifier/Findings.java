package uk.rowan.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was read and what was wrong with it. `faults` holds the first of each kind, `newest` the
/// time of the newest seal and `unsealed` how many events came after it.
public record Findings(
    long events,
    long seals,
    @Nullable Instant newest,
    long unsealed,
    List<Fault> faults,
    Map<Fault.Kind, Long> counts) {

  public boolean whole() {
    return faults.isEmpty();
  }

  /// The same, with what else was found.
  Findings with(Notes others) {
    var faultsOfBoth = new ArrayList<>(faults);
    faultsOfBoth.addAll(others.first.values());
    var countsOfBoth = new EnumMap<Fault.Kind, Long>(Fault.Kind.class);
    countsOfBoth.putAll(counts);
    countsOfBoth.putAll(others.counts);
    return new Findings(
        events, seals, newest, unsealed, List.copyOf(faultsOfBoth), Map.copyOf(countsOfBoth));
  }

  /// Keeps the first fault of each kind and counts the others.
  static final class Notes {

    private final Map<Fault.Kind, Fault> first = new EnumMap<>(Fault.Kind.class);
    private final Map<Fault.Kind, Long> counts = new EnumMap<>(Fault.Kind.class);

    void event(Fault.Kind kind, int shard, long seq, String detail) {
      add(new Fault(kind, new Fault.Place.Event(shard, seq), detail));
    }

    void seal(Fault.Kind kind, long number, String detail) {
      add(new Fault(kind, new Fault.Place.Seal(number), detail));
    }

    void add(Fault fault) {
      first.putIfAbsent(fault.kind(), fault);
      counts.merge(fault.kind(), 1L, Long::sum);
    }

    Findings findings(long events, Seals seals, long unsealed) {
      return new Findings(
          events,
          seals.count(),
          seals.newest(),
          unsealed,
          List.copyOf(first.values()),
          Map.copyOf(counts));
    }
  }
}
