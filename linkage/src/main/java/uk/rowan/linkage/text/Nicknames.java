package uk.rowan.linkage.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which given names are one name: `Bill` and `William`. They are data, in `nicknames.txt`.
public final class Nicknames {

  private static final int[] NONE = {};

  private final List<String> roots;
  private final Map<String, int[]> groups;
  private final long[] hashes;

  private Nicknames(List<String> roots, Map<String, int[]> groups) {
    this.roots = roots;
    this.groups = groups;
    this.hashes = new long[Integer.highestOneBit(groups.size() + 1) * 4];
    for (var name : groups.keySet()) {
      byte[] text = name.getBytes(UTF_8);
      int slot = (int) Hash.of(text, 0, text.length) & (hashes.length - 1);
      while (hashes[slot] != 0) {
        slot = (slot + 1) & (hashes.length - 1);
      }
      hashes[slot] = Hash.of(text, 0, text.length);
    }
  }

  /// Those that come with the library.
  public static Nicknames known() {
    return Known.NICKNAMES;
  }

  /// The groups a name in standard form is in, ascending; empty for most names.
  public int[] groups(String name) {
    return groups.getOrDefault(name, NONE);
  }

  /// The same for the name `text[from, from + length)`, whose hash is [Hash#of(byte[], int, int)].
  public int[] groups(byte[] text, int from, int length, long hash) {
    int slot = (int) hash & (hashes.length - 1);
    while (hashes[slot] != 0) {
      if (hashes[slot] == hash) {
        return groups(new String(text, from, length, UTF_8));
      }
      slot = (slot + 1) & (hashes.length - 1);
    }
    return NONE;
  }

  /// The name that stands for a group.
  public String root(int group) {
    return roots.get(group);
  }

  /// How many groups there are.
  public int size() {
    return roots.size();
  }

  /// Every name that is in a group, with its groups.
  public Map<String, int[]> all() {
    return Map.copyOf(groups);
  }

  static Nicknames of(List<String> lines) {
    var roots = new ArrayList<String>();
    var groups = new HashMap<String, int[]>();
    for (var line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int group = roots.size();
        var names = line.strip().split(" +", -1);
        roots.add(names[0]);
        Arrays.stream(names)
            .distinct()
            .forEach(name -> groups.merge(name, new int[] {group}, Nicknames::both));
      }
    }
    return new Nicknames(List.copyOf(roots), groups);
  }

  private static int[] both(int[] a, int[] b) {
    var both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static final class Known {

    static final Nicknames NICKNAMES = read();

    private static Nicknames read() {
      try (var in = Nicknames.class.getResourceAsStream("nicknames.txt")) {
        if (in == null) {
          throw new IllegalStateException("nicknames.txt is not beside its class");
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
          return of(lines.lines().toList());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
