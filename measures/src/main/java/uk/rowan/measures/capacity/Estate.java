package uk.rowan.measures.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The places there are, in groups of units that are alike.
public record Estate(List<Units> units) {

  /// The most groups an estate may have.
  public static final int MOST = 200;

  /// Units that are alike: of one `type`, such as refuge, dispersed or second stage; so many of
  /// them; each for one household of at most `bedspaces` persons; each meeting these needs, in the
  /// words of the demand.
  public record Units(String type, int count, int bedspaces, Set<String> meets) {

    public Units {
      if (count < 0 || bedspaces < 1) {
        throw new IllegalArgumentException(
            "%d units of %d bedspaces make no sense".formatted(count, bedspaces));
      }
      meets = Set.copyOf(meets);
    }

    boolean fits(int persons, Set<String> needs) {
      return persons <= bedspaces && meets.containsAll(needs);
    }
  }

  public Estate {
    if (units.isEmpty() || units.size() > MOST) {
      throw new IllegalArgumentException("an estate has 1 to %d groups of units".formatted(MOST));
    }
    units = List.copyOf(units);
  }

  /// The same estate with another number of units in the group at `group`.
  public Estate with(int group, int count) {
    var changed = new ArrayList<>(units);
    var old = units.get(group);
    changed.set(group, new Units(old.type(), count, old.bedspaces(), old.meets()));
    return new Estate(changed);
  }
}
