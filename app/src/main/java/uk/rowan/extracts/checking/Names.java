package uk.rowan.extracts.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names put right: forenames and surname apart, in usual case, with plain hyphens and apostrophes.
final class Names {

  /// Forenames and surname; either may be empty.
  record Name(String forenames, String surname) {}

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "master", "sir", "lady", "rev", "prof");
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "ap", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
          "la", "le", "mac", "mc", "o", "o'", "san", "st", "st.", "ter", "van", "von");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\u00b4`]");
  private static final Pattern DASHES = Pattern.compile("\\s*[\u2010-\u2014\u2212-]\\s*");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

  private Names() {}

  /// Takes a name apart that stands in one of the two fields; each is empty where nothing is known.
  static Name apart(String forenames, String surname) {
    var given = untitled(plain(forenames));
    var family = untitled(plain(surname));
    if (family.isEmpty()) {
      return split(given, true);
    }
    if (given.isEmpty()) {
      return split(family, false);
    }
    if (given.length() > family.length() + 1
        && given.toLowerCase(Locale.ROOT).endsWith(" " + family.toLowerCase(Locale.ROOT))) {
      given = given.substring(0, given.length() - family.length() - 1);
    }
    return new Name(cased(given), cased(family));
  }

  /// A whole name, as in a list of people.
  static Name whole(String name) {
    return split(untitled(plain(name)), true);
  }

  private static Name split(String one, boolean forenamesFirst) {
    int comma = one.indexOf(',');
    if (comma > 0) {
      return new Name(
          cased(one.substring(comma + 1).strip()), cased(one.substring(0, comma).strip()));
    }
    var words = List.of(one.split(" ", -1));
    boolean oneName =
        words.size() == 1
            || (!forenamesFirst && PARTICLES.contains(words.getFirst().toLowerCase(Locale.ROOT)));
    if (oneName) {
      return forenamesFirst ? new Name(cased(one), "") : new Name("", cased(one));
    }
    int from = words.size() - 1;
    while (from > 1 && PARTICLES.contains(words.get(from - 1).toLowerCase(Locale.ROOT))) {
      from--;
    }
    return new Name(
        cased(String.join(" ", words.subList(0, from))),
        cased(String.join(" ", words.subList(from, words.size()))));
  }

  private static String plain(String name) {
    var straight = APOSTROPHES.matcher(name).replaceAll("'");
    return SPACES.matcher(DASHES.matcher(straight).replaceAll("-")).replaceAll(" ").strip();
  }

  private static String untitled(String name) {
    int space = name.indexOf(' ');
    if (space < 0) {
      return name;
    }
    var first = name.substring(0, space).toLowerCase(Locale.ROOT);
    var word = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return TITLES.contains(word) ? name.substring(space + 1) : name;
  }

  /// All capitals or all small is nobody's choice; anything else is as they write it.
  private static String cased(String name) {
    boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
    boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
    if (!upper && !lower) {
      return name;
    }
    var words = new ArrayList<String>();
    for (var word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
      words.add(capitals(word));
    }
    return String.join(" ", words);
  }

  private static String capitals(String word) {
    var signs = new StringBuilder(word);
    boolean first = true;
    for (int i = 0; i < signs.length(); i++) {
      if (first) {
        signs.setCharAt(i, Character.toTitleCase(signs.charAt(i)));
      }
      // Within a word, an apostrophe begins a new one after one letter (O'Neil), not after more.
      first = signs.charAt(i) == '-' || (signs.charAt(i) == '\'' && i == 1);
    }
    return signs.toString();
  }
}
