package uk.rowan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One event as the database holds it. `at` is in microseconds since 1970.
record Event(
    int shard,
    long seq,
    long at,
    @Nullable UUID staff,
    @Nullable UUID agency,
    @Nullable String purpose,
    @Nullable String action,
    @Nullable UUID subject,
    List<@Nullable UUID> persons,
    List<@Nullable String> fields,
    @Nullable String outcome,
    @Nullable String basis,
    @Nullable UUID request,
    Hash before,
    Hash hash) {

  static final String IN_ORDER =
      """
      copy (
        select shard, seq, at, staff, agency, purpose, action, subject, persons, fields, outcome, basis, request, before_hash, hash
        from audit.event
        order by shard, seq
      ) to stdout (format binary)
      """;

  static Event read(Rows rows) {
    return new Event(
        (int) rows.number(0),
        rows.number(1),
        rows.time(2),
        rows.uuid(3),
        rows.uuid(4),
        rows.text(5),
        rows.text(6),
        rows.uuid(7),
        rows.uuids(8),
        rows.texts(9),
        rows.text(10),
        rows.text(11),
        rows.uuid(12),
        rows.hash(13),
        rows.hash(14));
  }

  /// What `hash` should be.
  Hash recomputed() {
    return Hash.of(before.bytes(), canonical());
  }

  /// Each part as its length in bytes, a colon and the part, an absent one as a hyphen; a list is
  /// one part made of parts. Two events that differ have forms that differ.
  byte[] canonical() {
    var form = new Parts();
    form.add(Integer.toString(shard));
    form.add(Long.toString(seq));
    form.add(Long.toString(at));
    form.add(staff);
    form.add(agency);
    form.add(purpose);
    form.add(action);
    form.add(subject);
    form.add(list(persons, UUID::toString));
    form.add(list(fields, Function.identity()));
    form.add(outcome);
    form.add(basis);
    form.add(request);
    return form.bytes();
  }

  private static <T> byte[] list(List<@Nullable T> elements, Function<T, String> words) {
    var form = new Parts();
    for (var element : elements) {
      form.add(element == null ? null : words.apply(element));
    }
    return form.bytes();
  }

  private static final class Parts {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream(300);

    void add(@Nullable UUID part) {
      add(part == null ? null : part.toString());
    }

    void add(@Nullable String part) {
      if (part == null) {
        written.write('-');
      } else {
        add(part.getBytes(UTF_8));
      }
    }

    void add(byte[] part) {
      written.writeBytes(Integer.toString(part.length).getBytes(UTF_8));
      written.write(':');
      written.writeBytes(part);
    }

    byte[] bytes() {
      return written.toByteArray();
    }
  }
}
