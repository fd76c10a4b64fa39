package uk.rowan.extracts.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.rowan.extracts.mapping.Headers;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.Linkage;
import uk.rowan.linkage.Model;
import uk.rowan.linkage.ModelFile;
import uk.rowan.linkage.clusters.Conflicts;
import uk.rowan.linkage.reading.Reader;
import uk.rowan.linkage.records.Records;

/// Which of all who are named are one person, by the linkage library.
///
/// Mentions of one source that tell the same are one record. Records are linked with a model
/// learned from them where there are enough to learn from, and otherwise with one that comes with
/// Rowan. Two people whom one row names are never one. Whom a sender's own reference says to be
/// one, and who shares a name or the birth date, is one, unless two NHS numbers say otherwise.
///
/// A house is not compared: within a postcode it speaks for the family, and a model that weighs
/// fields one by one would take it for the person.
final class Persons {

  private static final int ENOUGH_TO_LEARN = 2_000;
  private static final String MODEL = "/extracts/linkage-model.json";
  private static final List<Field> FIELDS =
      List.of(
          new Field("given name", Kind.GIVEN_NAME),
          new Field("other given names", Kind.OTHER_NAME),
          new Field("family name", Kind.FAMILY_NAME),
          new Field("date of birth", Kind.DATE),
          new Field("sex", Kind.SEX),
          new Field("postcode", Kind.POSTCODE),
          new Field("NHS number", Kind.NHS_NUMBER),
          new Field("phone", Kind.PHONE));

  private final List<MentionRecord> everyone;
  private final List<MentionRecord> distinct = new ArrayList<>();
  private final int[] recordOf;

  private Persons(List<MentionRecord> everyone) {
    this.everyone = everyone;
    this.recordOf = new int[everyone.size()];
  }

  /// The group of each, from 0.
  static int[] among(List<MentionRecord> everyone) {
    var persons = new Persons(everyone);
    persons.tellApart();
    var groups = persons.link();
    persons.joinByReference(groups);
    return Arrays.stream(persons.recordOf).map(record -> root(groups, record)).toArray();
  }

  private record Told(
      String source,
      @Nullable String ref,
      String forenames,
      String surname,
      @Nullable String dob,
      @Nullable String sex,
      @Nullable String nhsNumber,
      Map<String, String> places) {}

  private void tellApart() {
    var records = new HashMap<Told, Integer>();
    for (int i = 0; i < everyone.size(); i++) {
      var one = everyone.get(i);
      var told =
          new Told(
              one.source(),
              one.ref(),
              folded(one.forenames()),
              folded(one.surname()),
              one.dob(),
              one.sex(),
              one.nhsNumber(),
              one.places());
      var record = records.putIfAbsent(told, distinct.size());
      if (record == null) {
        record = distinct.size();
        distinct.add(one);
      }
      recordOf[i] = record;
    }
  }

  private int[] link() {
    var model = distinct.size() < ENOUGH_TO_LEARN ? standing() : null;
    var fields = model == null ? FIELDS : model.fields();
    var records = new Records(fields);
    for (int i = 0; i < distinct.size(); i++) {
      records.add("extracts", Integer.toString(i), Reader.forms(fields, told(distinct.get(i))));
    }
    var linked =
        Linkage.of(records, new Linkage.Wish(model, false, never(records)), _ -> {}).clusters();
    var first = new HashMap<Integer, Integer>();
    var groups = new int[distinct.size()];
    for (int i = 0; i < groups.length; i++) {
      var before = first.putIfAbsent(linked.number(i), i);
      groups[i] = before == null ? i : before;
    }
    return groups;
  }

  private static Model standing() {
    try (var in = Persons.class.getResourceAsStream(MODEL)) {
      return ModelFile.read(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> told(MentionRecord one) {
    var told = new HashMap<String, String>();
    var forenames = one.forenames() == null ? "" : one.forenames();
    int space = forenames.indexOf(' ');
    put(told, "given name", space < 0 ? forenames : forenames.substring(0, space));
    put(told, "other given names", space < 0 ? "" : forenames.substring(space + 1));
    put(told, "family name", one.surname());
    put(told, "date of birth", one.dob());
    put(told, "sex", "F".equals(one.sex()) || "M".equals(one.sex()) ? one.sex() : "");
    put(told, "postcode", one.places().get("postcode"));
    put(told, "NHS number", one.nhsNumber());
    put(told, "phone", one.places().get("phone"));
    return told;
  }

  private static void put(Map<String, String> told, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      told.put(field, value);
    }
  }

  /// Pairs of records of which a row says that they are two people.
  private Set<Conflicts.Pair> never(Records records) {
    var never = new HashSet<Conflicts.Pair>();
    eachPairOfRow((a, b) -> never.add(Conflicts.Pair.of(records.key(a), records.key(b))));
    return never;
  }

  private interface Pair {
    void of(int a, int b);
  }

  /// Mentions of one row stand together: they are in the order in which they were written.
  private void eachPairOfRow(Pair pair) {
    for (int i = 0; i < recordOf.length; i++) {
      long entry = everyone.get(i).entry();
      for (int j = i + 1; j < recordOf.length && everyone.get(j).entry() == entry; j++) {
        if (recordOf[i] != recordOf[j]) {
          pair.of(recordOf[i], recordOf[j]);
        }
      }
    }
  }

  /// `groups` is for each record another of its group, or itself: a forest.
  private void joinByReference(int[] groups) {
    var numbers = new String[groups.length];
    for (int i = 0; i < groups.length; i++) {
      var number = distinct.get(i).nhsNumber();
      if (number != null) {
        numbers[root(groups, i)] = number;
      }
    }
    var apart = new HashSet<Long>();
    eachPairOfRow((a, b) -> apart.add(pair(root(groups, a), root(groups, b))));
    var byReference = new HashMap<String, List<Integer>>();
    for (int i = 0; i < groups.length; i++) {
      var one = distinct.get(i);
      if (one.ref() != null) {
        byReference
            .computeIfAbsent(
                one.source() + " " + one.ref().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
            .add(i);
      }
    }
    for (var records : byReference.values()) {
      for (int i = 1; i < records.size(); i++) {
        join(groups, numbers, apart, records.getFirst(), records.get(i));
      }
    }
  }

  private void join(int[] groups, @Nullable String[] numbers, Set<Long> apart, int a, int b) {
    int one = root(groups, a);
    int other = root(groups, b);
    boolean twoNumbers =
        numbers[one] != null && numbers[other] != null && !numbers[one].equals(numbers[other]);
    if (one == other || twoNumbers || apart.contains(pair(one, other)) || !areAlike(a, b)) {
      return;
    }
    int into = Math.min(one, other);
    groups[Math.max(one, other)] = into;
    if (numbers[into] == null) {
      numbers[into] = numbers[Math.max(one, other)];
    }
  }

  private boolean areAlike(int a, int b) {
    var one = distinct.get(a);
    var other = distinct.get(b);
    return (one.dob() != null && one.dob().equals(other.dob()))
        || isSame(one.surname(), other.surname())
        || isSame(one.forenames(), other.forenames());
  }

  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one != null && other != null && folded(one).equals(folded(other));
  }

  private static String folded(@Nullable String name) {
    return name == null ? "" : Headers.fold(name);
  }

  private static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  private static int root(int[] groups, int record) {
    int root = record;
    while (groups[root] != root) {
      root = groups[root];
    }
    return root;
  }
}
