package uk.rowan.extracts.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.rowan.extracts.checking.Checked;
import uk.rowan.extracts.checking.Named;
import uk.rowan.extracts.loading.DeliveryKeys.DeliveryKey;

/// Writes rows of one file, many at a time. The tables are under row security, which `copy` does
/// not pass through: so they come as arrays, a column each.
@Component
class Entries {

  static final String ENTRIES =
      """
      insert into extracts.entry (delivery, agency, source, line, key, digest, at, known, absent, told)
      select cast(:delivery as uuid), cast(:agency as uuid), :source, r.line, r.key, r.digest, r.at, r.known, r.absent, r.told
      from unnest(cast(:lines as int[]), cast(:keys as uuid[]), cast(:digests as uuid[]), cast(:ats as timestamp[]),
                  cast(:known as jsonb[]), cast(:absent as jsonb[]), cast(:told as jsonb[]))
           as r (line, key, digest, at, known, absent, told)
      on conflict (source, digest) do nothing
      returning id, digest
      """;
  static final String REPEATED =
      "select id, digest from extracts.entry where source = :source and digest = any (cast(:digests as uuid[]))";
  static final String REPEATS =
      """
      insert into extracts.repeat (delivery, agency, line, entry)
      select cast(:delivery as uuid), cast(:agency as uuid), r.line, r.entry
      from unnest(cast(:lines as int[]), cast(:entries as bigint[])) as r (line, entry)
      """;
  static final String NAMED =
      """
      insert into extracts.named (entry, delivery, agency, role, place, ref, forenames, surname, dob, sex, nhs_number, ethnicity, known, sealed)
      select r.entry, cast(:delivery as uuid), cast(:agency as uuid), r.role, r.place, r.ref, r.forenames, r.surname, r.dob, r.sex,
             r.nhs_number, r.ethnicity, string_to_array(r.known, ' '), r.sealed
      from unnest(cast(:entries as bigint[]), cast(:roles as text[]), cast(:places as smallint[]), cast(:refs as text[]),
                  cast(:forenames as text[]), cast(:surnames as text[]), cast(:dobs as date[]), cast(:sexes as text[]),
                  cast(:numbers as text[]), cast(:ethnicities as text[]), cast(:known as text[]), cast(:sealed as bytea[]))
           as r (entry, role, place, ref, forenames, surname, dob, sex, nhs_number, ethnicity, known, sealed)
      """;
  static final String QUARANTINE =
      """
      insert into extracts.quarantine (delivery, agency, line, field, rule, reason, sealed)
      select cast(:delivery as uuid), cast(:agency as uuid), r.line, r.field, r.rule, r.reason, r.sealed
      from unnest(cast(:lines as int[]), cast(:fields as text[]), cast(:rules as text[]), cast(:reasons as text[]), cast(:sealed as bytea[]))
           as r (line, field, rule, reason, sealed)
      """;

  private final JdbcClient jdbc;

  Entries(@Qualifier("load") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which delivery is written, whose and under which key.
  record Of(DeliveryKey key, UUID agency, String source, Json json) {}

  /// Writes rows that can be loaded, and gives those that were new. Of the others, which were there
  /// before or stand twice among them, the reference alone is kept.
  List<Checked.Sound> add(Of of, List<Checked.Sound> rows) {
    var seen = new HashSet<UUID>();
    var fresh = new ArrayList<Checked.Sound>();
    var repeats = new ArrayList<Checked.Sound>();
    for (var row : rows) {
      (seen.add(row.digest()) ? fresh : repeats).add(row);
    }
    var ids = insert(of, fresh);
    var added = fresh.stream().filter(row -> ids.containsKey(row.digest())).toList();
    named(of, added, ids);
    fresh.stream().filter(row -> !ids.containsKey(row.digest())).forEach(repeats::add);
    repeats(of, repeats);
    return added;
  }

  private Map<UUID, Long> insert(Of of, List<Checked.Sound> rows) {
    var ids = new HashMap<UUID, Long>();
    jdbc.sql(ENTRIES)
        .param("delivery", of.key().delivery())
        .param("agency", of.agency())
        .param("source", of.source())
        .param("lines", texts(rows, row -> Integer.toString(row.line().number())))
        .param("keys", texts(rows, row -> row.key().toString()))
        .param("digests", texts(rows, row -> row.digest().toString()))
        .param("ats", texts(rows, row -> row.at() == null ? null : row.at().at().toString()))
        .param("known", texts(rows, row -> of.json().known(row.values())))
        .param("absent", texts(rows, row -> Json.texts(row.absent())))
        .param("told", texts(rows, row -> Json.texts(toldInTheOpen(row.told()))))
        .query(
            found -> {
              ids.put(found.getObject("digest", UUID.class), found.getLong("id"));
            });
    return ids;
  }

  /// What was written of a person's postcode is a place too; it is not kept in the open.
  private static Map<String, String> toldInTheOpen(Map<String, String> told) {
    var open = new HashMap<>(told);
    open.keySet().removeIf(field -> field.endsWith("_postcode"));
    return open;
  }

  private record Mentioned(Checked.Sound row, Named named) {}

  private void named(Of of, List<Checked.Sound> rows, Map<UUID, Long> ids) {
    var all =
        rows.stream()
            .flatMap(row -> row.people().stream().map(named -> new Mentioned(row, named)))
            .toList();
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(NAMED)
        .param("delivery", of.key().delivery())
        .param("agency", of.agency())
        .param("entries", texts(all, one -> String.valueOf(ids.get(one.row().digest()))))
        .param("roles", texts(all, one -> one.named().role()))
        .param("places", texts(all, one -> Integer.toString(one.named().place())))
        .param("refs", texts(all, one -> one.named().parts().get("ref")))
        .param("forenames", texts(all, one -> one.named().parts().get("forenames")))
        .param("surnames", texts(all, one -> one.named().parts().get("surname")))
        .param("dobs", texts(all, one -> one.named().parts().get("dob")))
        .param("sexes", texts(all, one -> one.named().parts().get("sex")))
        .param("numbers", texts(all, one -> one.named().parts().get("nhs_number")))
        .param("ethnicities", texts(all, one -> one.named().ethnicity()))
        .param("known", texts(all, one -> known(one.named())))
        .param("sealed", bytes(all, one -> sealed(of.key(), one)))
        .update();
  }

  /// Undetermined is told, and not known.
  private static String known(Named named) {
    return String.join(
        " ",
        named.parts().entrySet().stream()
            .filter(part -> !(part.getKey().equals("sex") && part.getValue().equals("U")))
            .map(Map.Entry::getKey)
            .sorted()
            .toList());
  }

  private static byte @Nullable [] sealed(DeliveryKey key, Mentioned one) {
    var named = one.named();
    if (named.parts().keySet().stream().noneMatch(Places.PARTS::contains)) {
      return null;
    }
    return key.seal(
        Places.place(one.row().line().number(), named.role(), named.place()),
        Places.together(named.parts()));
  }

  private void repeats(Of of, List<Checked.Sound> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var ids = new HashMap<UUID, Long>();
    jdbc.sql(REPEATED)
        .param("source", of.source())
        .param("digests", texts(rows, row -> row.digest().toString()))
        .query(
            found -> {
              ids.put(found.getObject("digest", UUID.class), found.getLong("id"));
            });
    jdbc.sql(REPEATS)
        .param("delivery", of.key().delivery())
        .param("agency", of.agency())
        .param("lines", texts(rows, row -> Integer.toString(row.line().number())))
        .param("entries", texts(rows, row -> String.valueOf(ids.get(row.digest()))))
        .update();
  }

  /// Writes rows that are kept apart, each with all its cells sealed.
  void quarantine(Of of, List<Checked.Unsound> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(QUARANTINE)
        .param("delivery", of.key().delivery())
        .param("agency", of.agency())
        .param("lines", texts(rows, row -> Integer.toString(row.line().number())))
        .param("fields", texts(rows, row -> row.fault().field()))
        .param("rules", texts(rows, row -> row.fault().rule().id()))
        .param("reasons", texts(rows, row -> row.fault().rule().reason()))
        .param(
            "sealed",
            bytes(
                rows,
                row ->
                    of.key()
                        .seal(
                            "extracts.quarantine/" + row.line().number(),
                            Json.list(row.line().cells()))))
        .update();
  }

  private interface Text<T> {
    @Nullable String of(T one);
  }

  private interface Bytes<T> {
    byte @Nullable [] of(T one);
  }

  private static <T> @Nullable String[] texts(List<T> all, Text<T> text) {
    var texts = new @Nullable String[all.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.of(all.get(i));
    }
    return texts;
  }

  private static <T> Object bytes(List<T> all, Bytes<T> bytes) {
    var sealed = new ArrayList<byte @Nullable []>();
    all.forEach(one -> sealed.add(bytes.of(one)));
    return sealed.toArray(byte[][]::new);
  }
}
