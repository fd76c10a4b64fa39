package uk.rowan.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.rowan.benchmarks.OwnGround;

/// The database and the verifier, each written by itself, agree about the form that is hashed.
class CanonicalFormTests {

  private static final int EVENTS = 5_000;
  private static final long SEED = 20_261_122;

  /// Few and awkward, so that different events come close to one another.
  private static final List<String> WORDS =
      List.of(
          "",
          "-",
          "a",
          "1:a",
          "a,b",
          "b",
          ",",
          "{}",
          "null",
          "NULL",
          "\"",
          "\\",
          "\n",
          "|",
          "é",
          "e\u0301",
          "\u00df",
          "\u202e",
          "漢字",
          "\uD83C\uDF33",
          "0:",
          "2:",
          " ");

  private static final String ODD =
      "create table odd as select row_number() over () as n, e.* from audit.event e where false";
  private static final String ADD =
      """
      insert into odd select ?, ?, ?, to_timestamp(0) + ? * interval '1 microsecond', ?::uuid, ?::uuid, ?, ?, ?::uuid,
        ?::uuid[], ?::text[], ?, ?, ?::uuid, sha256('\\x00'), sha256('\\x00')
      """;
  private static final String AGREED =
      """
      copy (
        select shard, seq, at, staff, agency, purpose, action, subject, persons, fields, outcome, basis, request,
          before_hash,
          sha256(before_hash || audit.canonical(row(shard, seq, at, staff, agency, purpose, action, subject, persons,
            fields, outcome, basis, request, before_hash, hash)::audit.event))
        from odd order by n
      ) to stdout (format binary)
      """;

  @Test
  @Tag("AU-03")
  void databaseAndVerifierAgreeAndNoTwoEventsShareAForm() throws Exception {
    try (var ground = OwnGround.fresh();
        var connection = ground.superuser()) {
      connection.setAutoCommit(false);
      try (var create = connection.createStatement();
          var add = connection.prepareStatement(ADD)) {
        create.execute(ODD);
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < EVENTS; i++) {
          int place = 1;
          for (var value : event(i, random)) {
            add.setObject(place++, value);
          }
          add.addBatch();
        }
        add.executeBatch();
      }

      var seen = new HashMap<Hash, Event>();
      try (var rows = Rows.of(connection, AGREED)) {
        while (rows.next()) {
          var event = Event.read(rows);
          assertThat(event.recomputed()).as(event.toString()).isEqualTo(event.hash());
          var same = seen.put(event.hash(), event);
          assertThat(same)
              .satisfiesAnyOf(
                  none -> assertThat(none).isNull(), other -> assertThat(other).isEqualTo(event));
        }
      }
      assertThat(seen).hasSizeGreaterThan(EVENTS / 2);
    }
  }

  private static List<@Nullable Object> event(int number, SplittableRandom random) {
    var values = new java.util.ArrayList<@Nullable Object>();
    values.add(number);
    values.add(random.nextInt(2));
    values.add(random.nextLong(2));
    values.add(1_800_000_000_000_000L + random.nextInt(2));
    values.add(uuid(random));
    values.add(uuid(random));
    values.add(word(random));
    values.add(word(random));
    values.add(uuid(random));
    values.add(list(random, CanonicalFormTests::uuid));
    values.add(list(random, CanonicalFormTests::word));
    values.add(word(random));
    values.add(word(random));
    values.add(uuid(random));
    return values;
  }

  private interface Part {
    @Nullable String next(SplittableRandom random);
  }

  /// In PostgreSQL's own words for a list.
  private static String list(SplittableRandom random, Part part) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> quoted(part.next(random)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(@Nullable String part) {
    return part == null ? "null" : "\"" + part.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static @Nullable String word(SplittableRandom random) {
    return random.nextInt(6) == 0 ? null : WORDS.get(random.nextInt(WORDS.size()));
  }

  private static @Nullable String uuid(SplittableRandom random) {
    int which = random.nextInt(3);
    return which == 0 ? null : "00000000-0000-0000-0000-00000000000" + which;
  }
}
