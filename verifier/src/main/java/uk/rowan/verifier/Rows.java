package uk.rowan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/// The rows of a query, one at a time, as PostgreSQL sends them for `copy … (format binary)`: a log
/// of any length passes through a small buffer.
final class Rows implements AutoCloseable {

  private static final int HEADER = 11;
  private static final int BUFFER = 1 << 16;
  private static final long SECONDS_FROM_1970_TO_2000 = 946_684_800;

  private final DataInputStream in;
  private final List<byte @Nullable []> fields = new ArrayList<>();

  private Rows(DataInputStream in) {
    this.in = in;
  }

  static Rows of(Connection connection, String copy) throws SQLException, IOException {
    var stream = new PGCopyInputStream(connection.unwrap(PGConnection.class), copy);
    var rows = new Rows(new DataInputStream(new BufferedInputStream(stream, BUFFER)));
    rows.in.skipNBytes(HEADER + Integer.BYTES);
    rows.in.skipNBytes(rows.in.readInt());
    return rows;
  }

  boolean next() throws IOException {
    fields.clear();
    int count = in.readShort();
    for (int i = 0; i < count; i++) {
      int length = in.readInt();
      fields.add(length < 0 ? null : in.readNBytes(length));
    }
    return count >= 0;
  }

  /// A `smallint`, `integer` or `bigint`.
  long number(int place) {
    var value = present(place);
    return switch (value.length) {
      case Short.BYTES -> ByteBuffer.wrap(value).getShort();
      case Integer.BYTES -> ByteBuffer.wrap(value).getInt();
      default -> ByteBuffer.wrap(value).getLong();
    };
  }

  /// Microseconds since 1970.
  long time(int place) {
    return number(place) + SECONDS_FROM_1970_TO_2000 * 1_000_000;
  }

  @Nullable String text(int place) {
    var value = fields.get(place);
    return value == null ? null : asText(value);
  }

  String words(int place) {
    return asText(present(place));
  }

  @Nullable UUID uuid(int place) {
    var value = fields.get(place);
    return value == null ? null : asUuid(value);
  }

  Hash hash(int place) {
    return new Hash(present(place));
  }

  List<@Nullable UUID> uuids(int place) {
    return list(place, Rows::asUuid);
  }

  List<@Nullable String> texts(int place) {
    return list(place, Rows::asText);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /// A list of another shape than Rowan writes reads as one with an absent part more, so that no
  /// hash fits it.
  private <T> List<@Nullable T> list(int place, Function<byte[], T> read) {
    var value = ByteBuffer.wrap(present(place));
    int dimensions = value.getInt();
    value.position(value.position() + 2 * Integer.BYTES);
    var elements = new ArrayList<@Nullable T>();
    int size = dimensions == 0 ? 0 : 1;
    for (int i = 0; i < dimensions; i++) {
      size *= value.getInt();
      if (value.getInt() != 1 || i > 0) {
        elements.add(null);
      }
    }
    for (int i = 0; i < size; i++) {
      int length = value.getInt();
      if (length < 0) {
        elements.add(null);
      } else {
        var element = new byte[length];
        value.get(element);
        elements.add(read.apply(element));
      }
    }
    return elements;
  }

  /// A column that is never null: where it is, a value that cannot be right.
  private byte[] present(int place) {
    var value = fields.get(place);
    return value == null ? new byte[Long.BYTES] : value;
  }

  private static String asText(byte[] value) {
    return new String(value, UTF_8);
  }

  private static UUID asUuid(byte[] value) {
    var halves = ByteBuffer.wrap(value);
    return new UUID(halves.getLong(), halves.getLong());
  }
}
