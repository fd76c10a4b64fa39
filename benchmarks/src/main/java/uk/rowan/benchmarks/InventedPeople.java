package uk.rowan.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// A file of invented people of any size, the same for the same seed, with the truth in `ent_id`:
/// households with twins and with fathers and sons of one name, nicknames, typing errors, moves,
/// exchanged and missing values.
final class InventedPeople {

  private static final String KEYS = "qwertyuiopasdfghjklzxcvbnm";
  private static final String UNIT = "ABDEFGHJLNPQRSTUWXYZ";

  private record Person(
      String given,
      String family,
      int year,
      int month,
      int day,
      boolean female,
      String otherFamily,
      int home,
      int secondHome,
      int thirdHome) {}

  private final Random random;
  private final Map<String, String[]> names = new HashMap<>();
  private final Map<String, String[]> nicknames = new HashMap<>();
  private final String[] rareFamilies = new String[40_000];
  private final String[] rareGivens = new String[6_000];
  private final double[] female;
  private final double[] male;
  private final double[] families;
  private final double[] rareFamily = shares(rareFamilies.length, 0.55);
  private final double[] rareGiven = shares(rareGivens.length, 0.7);
  private final String[] postcodes;

  private InventedPeople(int records, long seed) throws IOException {
    this.random = new Random(seed);
    read();
    this.female = shares(of("female").length, 0.75);
    this.male = shares(of("male").length, 0.75);
    this.families = shares(of("family").length, 0.8);
    Arrays.setAll(rareFamilies, _ -> rareName());
    Arrays.setAll(rareGivens, _ -> rareName());
    this.postcodes = new String[Math.max(200, records / 50)];
    Arrays.setAll(postcodes, i -> postcode(i * 31));
  }

  /// Writes so many records.
  static void write(int records, long seed, Path to) throws IOException {
    var rows = new InventedPeople(records, seed).rows(records);
    Collections.shuffle(rows, new Random(7));
    try (var out = Files.newBufferedWriter(to, UTF_8)) {
      out.write("rec_id,ent_id,first_name,surname,dob,sex,postcode\n");
      for (int i = 0; i < rows.size(); i++) {
        out.write(i + "," + rows.get(i) + "\n");
      }
    }
  }

  private void read() throws IOException {
    var in = Objects.requireNonNull(InventedPeople.class.getResourceAsStream("invented-names.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        names.put(line.substring(0, colon), line.substring(colon + 2).split(" ", -1));
      }
    }
    for (var entry : of("nicknames")) {
      int colon = entry.indexOf(':');
      nicknames.put(entry.substring(0, colon), entry.substring(colon + 1).split(",", -1));
    }
  }

  private String[] of(String list) {
    return Objects.requireNonNull(names.get(list));
  }

  private List<String> rows(int count) {
    var rows = new ArrayList<String>(count);
    int number = 0;
    while (rows.size() < count) {
      for (var person : household()) {
        int copies = copies();
        for (int copy = 0; copy < copies; copy++) {
          rows.add(number + "," + row(person, copy > 0));
          if (rows.size() == count) {
            return rows;
          }
        }
        number++;
      }
    }
    return rows;
  }

  private List<Person> household() {
    int size = 1 + (int) Math.min(5, Math.floor(-Math.log(1 - random.nextDouble()) * 1.4));
    var common = family();
    int home = random.nextInt(postcodes.length);
    int parents = 1940 + random.nextInt(65);
    var household = new ArrayList<Person>();
    for (int i = 0; i < size; i++) {
      household.add(member(household, i, common, home, parents));
    }
    return household;
  }

  private Person member(List<Person> household, int place, String common, int home, int parents) {
    boolean isFemale = random.nextBoolean();
    var given = given(isFemale);
    var family = place > 0 && random.nextDouble() < 0.25 ? family() : common;
    int year =
        place < 2
            ? Math.max(1930, parents - 2 + random.nextInt(8))
            : Math.min(2025, parents + 20 + random.nextInt(20));
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    if (place >= 1 && random.nextDouble() < 0.02) {
      var twin = household.getLast();
      year = twin.year();
      month = twin.month();
      day = twin.day();
      family = twin.family();
    }
    if (place >= 2 && !isFemale && random.nextDouble() < 0.02 && !household.getFirst().female()) {
      given = household.getFirst().given();
    }
    var otherFamily = isFemale && random.nextDouble() < 0.15 ? family() : family;
    int secondHome = random.nextDouble() < 0.30 ? random.nextInt(postcodes.length) : home;
    int thirdHome = random.nextDouble() < 0.12 ? random.nextInt(postcodes.length) : home;
    return new Person(
        given, family, year, month, day, isFemale, otherFamily, home, secondHome, thirdHome);
  }

  private int copies() {
    double drawn = random.nextDouble();
    int copies = 1;
    for (double from : new double[] {0.42, 0.68, 0.83, 0.92}) {
      copies += drawn > from ? 1 : 0;
    }
    return drawn > 0.97 ? copies + 1 + random.nextInt(5) : copies;
  }

  private String row(Person person, boolean again) {
    var given = person.given();
    var family = random.nextDouble() < 0.6 ? person.family() : person.otherFamily();
    int[] date = {person.year(), person.month(), person.day()};
    double move = random.nextDouble();
    int home = move < 0.55 ? person.home() : move < 0.85 ? person.secondHome() : person.thirdHome();
    var postcode = postcodes[home];
    boolean isFemale = person.female();
    if (again || random.nextDouble() < 0.3) {
      given = slippedGiven(given);
      if (random.nextDouble() < 0.07) {
        family = typo(family);
      }
      if (random.nextDouble() < 0.01) {
        given = typo(typo(given));
      }
      if (random.nextDouble() < 0.012) {
        given = given.substring(0, 1);
      }
      if (random.nextDouble() < 0.01) {
        var exchanged = given;
        given = family;
        family = exchanged;
      }
      if (random.nextDouble() < 0.02 && !family.contains("-")) {
        family = family + "-" + family();
      }
      slip(date);
      if (random.nextDouble() < 0.03) {
        postcode = typo(postcode.toLowerCase(Locale.ROOT)).toUpperCase(Locale.ROOT);
      }
      isFemale ^= random.nextDouble() < 0.01;
    }
    var written = "%04d-%02d-%02d".formatted(date[0], date[1], date[2]);
    return String.join(
        ",",
        kept(given, 0.015),
        kept(family, 0.008),
        kept(written, 0.05),
        keptLast(isFemale ? "F" : "M", postcode));
  }

  /// Sex and postcode; whether the postcode is lost is drawn first.
  private String keptLast(String sex, String postcode) {
    var where = kept(postcode, 0.12);
    return kept(sex, 0.04) + "," + where;
  }

  private String kept(String value, double lost) {
    return random.nextDouble() < lost ? "" : value;
  }

  private String slippedGiven(String name) {
    var given = name;
    if (random.nextDouble() < 0.06 && nicknames.containsKey(given)) {
      var made = Objects.requireNonNull(nicknames.get(given));
      given = made[random.nextInt(made.length)];
    }
    return random.nextDouble() < 0.07 ? typo(given) : given;
  }

  private void slip(int[] date) {
    double drawn = random.nextDouble();
    if (drawn < 0.02 && date[2] <= 12) {
      int day = date[2];
      date[2] = date[1];
      date[1] = day;
    } else if (drawn < 0.045) {
      date[2] = 1 + random.nextInt(28);
    } else if (drawn < 0.06) {
      date[1] = 1 + random.nextInt(12);
    } else if (drawn < 0.075) {
      date[0] += random.nextBoolean() ? 1 : -1;
    } else if (drawn < 0.083) {
      date[0] += random.nextBoolean() ? 10 : -10;
    } else if (drawn < 0.095) {
      date[1] = 1;
      date[2] = 1;
    }
  }

  private String typo(String text) {
    if (text.length() < 2) {
      return text;
    }
    var slipped = new StringBuilder(text);
    int at = random.nextInt(text.length());
    switch (random.nextInt(5)) {
      case 0 -> slipped.deleteCharAt(at);
      case 1 -> slipped.insert(at, letter());
      case 2 -> {
        int key = KEYS.indexOf(slipped.charAt(at));
        slipped.setCharAt(
            at,
            key < 0
                ? letter()
                : KEYS.charAt(Math.clamp(key + (random.nextBoolean() ? 1 : -1), 0, 25)));
      }
      case 3 -> {
        int second = Math.max(1, at);
        char first = slipped.charAt(second - 1);
        slipped.setCharAt(second - 1, slipped.charAt(second));
        slipped.setCharAt(second, first);
      }
      default -> {
        var heard =
            text.replace("ph", "f")
                .replace("ck", "k")
                .replace("ie", "y")
                .replace("ee", "ea")
                .replace("th", "t")
                .replace("sh", "s");
        return heard.equals(text) && text.length() > 3
            ? text.substring(0, at) + text.charAt(at) + text.substring(at)
            : heard;
      }
    }
    return slipped.toString();
  }

  private char letter() {
    return (char) ('a' + random.nextInt(26));
  }

  private String given(boolean isFemale) {
    if (random.nextDouble() < 0.85) {
      return isFemale ? of("female")[drawn(female)] : of("male")[drawn(male)];
    }
    return rareGivens[drawn(rareGiven)];
  }

  private String family() {
    return random.nextDouble() < 0.45
        ? of("family")[drawn(families)]
        : rareFamilies[drawn(rareFamily)];
  }

  private String rareName() {
    var name = new StringBuilder();
    int syllables = 1 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      name.append(any("begin")).append(any("middle"));
    }
    name.append(any("begin")).append(of("middle")[random.nextInt(4)]);
    return name.append(any("end")).toString();
  }

  private String any(String list) {
    return of(list)[random.nextInt(of(list).length)];
  }

  private String postcode(int number) {
    int areas = of("area").length;
    var district = of("area")[number % areas] + (1 + number / areas % 20);
    int sector = 1 + random.nextInt(9);
    char first = UNIT.charAt(random.nextInt(20));
    return district + " " + sector + first + UNIT.charAt(random.nextInt(20));
  }

  /// Which of several is drawn when each is somewhat rarer than the one before, after Zipf.
  private int drawn(double[] shares) {
    double drawn = random.nextDouble() * shares[shares.length - 1];
    int at = Arrays.binarySearch(shares, drawn);
    return at < 0 ? -at - 1 : at;
  }

  private static double[] shares(int count, double falling) {
    var shares = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += 1 / Math.pow(i + 5, falling);
      shares[i] = sum;
    }
    return shares;
  }
}
