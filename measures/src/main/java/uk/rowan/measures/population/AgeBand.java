package uk.rowan.measures.population;

import java.util.regex.Pattern;

/// Ages in completed years, both ends included: `16-24`, a single year `7`, or open as in `65+`.
public record AgeBand(int from, int to) implements Comparable<AgeBand> {

  /// The `to` of a band without an end.
  public static final int OPEN = Integer.MAX_VALUE;

  /// Everybody.
  public static final AgeBand ALL = new AgeBand(0, OPEN);

  private static final Pattern WORDS = Pattern.compile("(\\d{1,3})(\\+|[-\u2013](\\d{1,3}))?");

  public AgeBand {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "a band runs upwards from 0 or more, not from " + from + " to " + to);
    }
  }

  public static AgeBand from(int age) {
    return new AgeBand(age, OPEN);
  }

  /// Reads `16-24`, `65+`, `7` or `all`.
  public static AgeBand parse(String words) {
    var stripped = words.strip();
    if (stripped.equalsIgnoreCase("all")) {
      return ALL;
    }
    var match = WORDS.matcher(stripped);
    if (!match.matches()) {
      throw new IllegalArgumentException("an age band reads 16-24, 65+, 7 or all, not " + words);
    }
    int from = Integer.parseInt(match.group(1));
    if (match.group(3) != null) {
      return new AgeBand(from, Integer.parseInt(match.group(3)));
    }
    return match.group(2) == null ? new AgeBand(from, from) : from(from);
  }

  public boolean isOpen() {
    return to == OPEN;
  }

  public boolean holds(AgeBand other) {
    return from <= other.from && other.to <= to;
  }

  public boolean meets(AgeBand other) {
    return from <= other.to && other.from <= to;
  }

  /// The single years that both hold; both must meet.
  AgeBand common(AgeBand other) {
    return new AgeBand(Math.max(from, other.from), Math.min(to, other.to));
  }

  /// How many single years; not for an open band.
  int years() {
    return to - from + 1;
  }

  @Override
  public int compareTo(AgeBand other) {
    return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
  }

  @Override
  public String toString() {
    if (equals(ALL)) {
      return "all";
    }
    if (isOpen()) {
      return from + "+";
    }
    return from == to ? Integer.toString(from) : from + "-" + to;
  }
}
