package uk.rowan.measures.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/// One way to divide: by ward, month, sex or age band. Its leaves divide everything; groups of them
/// (a locality of wards, a quarter of months) may be published too, and so may the whole.
public record Dimension(String name, List<String> leaves, List<Group> groups) {

  /// Leaves taken together.
  public record Group(String name, List<String> leaves) {
    public Group {
      leaves = List.copyOf(leaves);
    }
  }

  public Dimension {
    leaves = List.copyOf(leaves);
    groups = List.copyOf(groups);
    var known = leaves;
    if (leaves.isEmpty() || leaves.stream().distinct().count() < leaves.size()) {
      throw new IllegalArgumentException(name + " needs leaves with different names");
    }
    for (var group : groups) {
      if (leaves.contains(group.name()) || !known.containsAll(group.leaves())) {
        throw new IllegalArgumentException(
            "the group " + group.name() + " is not one of leaves of " + name);
      }
    }
  }

  public static Dimension of(String name, String... leaves) {
    return new Dimension(name, List.of(leaves), List.of());
  }

  /// With some leaves also taken together under a name.
  public Dimension grouped(String group, String... members) {
    return grouped(group, List.of(members));
  }

  public Dimension grouped(String group, Collection<String> members) {
    var more = new ArrayList<>(groups);
    more.add(new Group(group, List.copyOf(members)));
    return new Dimension(name, leaves, more);
  }

  /// With the whole published as well.
  public Dimension withTotal(String total) {
    return grouped(total, leaves);
  }

  /// The names of everything that may be published: leaves, then groups.
  public List<String> categories() {
    var names = new ArrayList<>(leaves);
    groups.forEach(group -> names.add(group.name()));
    return names;
  }

  /// The numbers of the leaves of a category.
  BitSet leavesOf(String category) {
    var members = new BitSet();
    int leaf = leaves.indexOf(category);
    if (leaf >= 0) {
      members.set(leaf);
      return members;
    }
    var group =
        groups.stream()
            .filter(it -> it.name().equals(category))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name + " has no category " + category));
    group.leaves().forEach(member -> members.set(leaves.indexOf(member)));
    return members;
  }
}
