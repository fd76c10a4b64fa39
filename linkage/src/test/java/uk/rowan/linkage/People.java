package uk.rowan.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import uk.rowan.linkage.records.Records;

/// Invented persons with the slips that registers have, the same for the same seed.
public final class People {

  public static final List<Field> FIELDS =
      List.of(
          new Field("given name", Kind.GIVEN_NAME),
          new Field("family name", Kind.FAMILY_NAME),
          new Field("date of birth", Kind.DATE),
          new Field("sex", Kind.SEX),
          new Field("postcode", Kind.POSTCODE));

  private static final String[] GIVEN = {
    "william", "bill", "elizabeth", "liz", "muhammad", "mohammed", "siobhan", "priya", "anna maria",
    "jean luc", "olivia", "thomas", "agnieszka", "kwame", "mei", "harpreet", "ffion", "hamish"
  };
  private static final String[] BEGIN = {"br", "c", "d", "h", "k", "m", "pr", "s", "st", "t", "w"};
  private static final String[] MIDDLE = {"a", "e", "i", "o", "u", "ai", "ea", "oo"};
  private static final String[] END = {
    "n", "ton", "ley", "ham", "son", "ford", "field", "well", "er"
  };

  private final SplittableRandom random;

  public People(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// A record: standard forms in the order of [#FIELDS], empty for missing.
  ///
  /// @param person who it is about
  public record Told(String id, int person, List<String> forms) {}

  /// So many records of about half as many persons.
  public List<Told> records(int count) {
    var all = new ArrayList<Told>();
    for (int person = 1; all.size() < count; person++) {
      var true_ = person();
      int times = 1 + random.nextInt(3);
      for (int i = 0; i < times && all.size() < count; i++) {
        all.add(new Told("r" + all.size(), person, i == 0 ? true_ : slipped(true_)));
      }
    }
    return all;
  }

  public List<String> person() {
    return List.of(given(), family(), date(), random.nextBoolean() ? "f" : "m", postcode());
  }

  public List<String> slipped(List<String> of) {
    var slipped = new ArrayList<>(of);
    if (random.nextInt(6) == 0) {
      slipped.set(0, typo(slipped.get(0)));
    }
    if (random.nextInt(6) == 0) {
      slipped.set(1, typo(slipped.get(1)));
    }
    if (random.nextInt(25) == 0) {
      var given = slipped.get(0);
      slipped.set(0, slipped.get(1));
      slipped.set(1, given);
    }
    if (random.nextInt(10) == 0) {
      slipped.set(2, date());
    }
    if (random.nextInt(5) == 0) {
      slipped.set(4, postcode());
    }
    for (int field = 0; field < slipped.size(); field++) {
      if (random.nextInt(15) == 0) {
        slipped.set(field, "");
      }
    }
    return slipped;
  }

  public String given() {
    return GIVEN[random.nextInt(GIVEN.length)];
  }

  public String family() {
    return pick(BEGIN) + pick(MIDDLE) + pick(BEGIN) + pick(MIDDLE) + pick(END);
  }

  public String date() {
    return "%04d%02d%02d"
        .formatted(1930 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  public String postcode() {
    return "cw%d%d%s%s".formatted(1 + random.nextInt(12), random.nextInt(10), letter(), letter());
  }

  public String typo(String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = random.nextInt(text.length() - 1);
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + letter() + text.substring(at);
      case 2 -> text.substring(0, at) + letter() + text.substring(at + 1);
      default ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    };
  }

  private String letter() {
    return Character.toString('a' + random.nextInt(26));
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  /// All of them in [Records], in the order given.
  public static Records records(List<Told> told) {
    var records = new Records(FIELDS);
    told.forEach(one -> records.add("file", one.id(), one.forms()));
    return records;
  }

  /// The same records in another order.
  public static List<Told> shuffled(List<Told> told, long seed) {
    var random = new SplittableRandom(seed);
    var shuffled = new ArrayList<>(told);
    IntStream.iterate(shuffled.size() - 1, i -> i > 0, i -> i - 1)
        .forEach(i -> java.util.Collections.swap(shuffled, i, random.nextInt(i + 1)));
    return shuffled;
  }
}
