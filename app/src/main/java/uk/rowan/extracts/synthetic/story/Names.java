package uk.rowan.extracts.synthetic.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import uk.rowan.extracts.synthetic.rows.Ethnicity;
import uk.rowan.extracts.synthetic.rows.Sex;

/// The names of people, streets and wards, from lists of many origins with long tails.
final class Names {

  private static final String LISTS = "/synthetic/names.txt";

  /// How many British surnames are rarer than the lists: put together from two halves.
  private static final double RARE = 0.35;

  /// How many people carry a second forename in records that have room for it.
  private static final double SECOND_FORENAME = 0.12;

  private enum Origin {
    BRITISH,
    EUROPEAN,
    MUSLIM,
    INDIAN,
    AFRICAN,
    CHINESE
  }

  private final Map<Origin, Weighted<String>> women = new EnumMap<>(Origin.class);
  private final Map<Origin, Weighted<String>> men = new EnumMap<>(Origin.class);
  private final Map<Origin, Weighted<String>> surnames = new EnumMap<>(Origin.class);
  private final Map<String, List<String>> lists = read();
  private final Chance chance;

  Names(Chance chance) {
    this.chance = chance;
    for (var origin : Origin.values()) {
      var word = origin.name().toLowerCase(Locale.ROOT);
      women.put(origin, Weighted.commonFirst(list(word + " women")));
      men.put(origin, Weighted.commonFirst(list(word + " men")));
      surnames.put(origin, Weighted.commonFirst(list(word + " surnames")));
    }
  }

  String forenames(Sex sex, Ethnicity ethnicity) {
    var first = forename(sex, ethnicity);
    var second = chance.of(SECOND_FORENAME) ? forename(sex, ethnicity) : first;
    return first.equals(second) ? first : first + " " + second;
  }

  String surname(Ethnicity ethnicity) {
    var origin = origin(ethnicity);
    return origin == Origin.BRITISH && chance.of(RARE)
        ? chance.pick(list("toponym first")) + chance.pick(list("toponym second"))
        : surnames(origin).pick(chance);
  }

  String street() {
    return chance.pick(list("street first")) + " " + chance.pick(list("street second"));
  }

  /// The name of the ward with this number: no two are alike.
  String ward(int number) {
    var first = list("ward first");
    var second = list("ward second");
    return first.get(number % first.size())
        + " "
        + second.get(number / first.size() % second.size());
  }

  private String forename(Sex sex, Ethnicity ethnicity) {
    boolean woman = sex == Sex.F || (sex != Sex.M && chance.of(0.5));
    return Objects.requireNonNull((woman ? women : men).get(origin(ethnicity))).pick(chance);
  }

  private Weighted<String> surnames(Origin origin) {
    return Objects.requireNonNull(surnames.get(origin));
  }

  private Origin origin(Ethnicity ethnicity) {
    return switch (ethnicity) {
      case BRITISH, IRISH, TRAVELLER -> Origin.BRITISH;
      case ROMA, OTHER_WHITE -> Origin.EUROPEAN;
      case BANGLADESHI, PAKISTANI, ARAB -> Origin.MUSLIM;
      case INDIAN, OTHER_ASIAN -> Origin.INDIAN;
      case AFRICAN, CARIBBEAN, OTHER_BLACK -> Origin.AFRICAN;
      case CHINESE -> Origin.CHINESE;
      case WHITE_AND_ASIAN, WHITE_AND_AFRICAN, WHITE_AND_CARIBBEAN, OTHER_MIXED, ANY_OTHER ->
          chance.of(0.6)
              ? Origin.BRITISH
              : chance.oneOf(Origin.MUSLIM, Origin.INDIAN, Origin.AFRICAN, Origin.EUROPEAN);
    };
  }

  private List<String> list(String title) {
    return Objects.requireNonNull(lists.get(title), title);
  }

  private static Map<String, List<String>> read() {
    try (var in = Objects.requireNonNull(Names.class.getResourceAsStream(LISTS), LISTS)) {
      var lists = new HashMap<String, List<String>>();
      for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
        int colon = line.indexOf(':');
        if (!line.startsWith("#") && colon > 0) {
          lists.put(line.substring(0, colon), List.of(line.substring(colon + 2).split(" ", -1)));
        }
      }
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
