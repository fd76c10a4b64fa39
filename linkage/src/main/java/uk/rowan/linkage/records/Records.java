package uk.rowan.linkage.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.rowan.linkage.Field;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.text.Hash;

/// Records of one or many sources as rows of value numbers.
public final class Records {

  private final List<Field> fields;
  private final Values[] values;
  private final List<String> sources = new ArrayList<>();
  private final int stride;

  private int size;
  private int[] rows = {};
  private short[] source = {};
  private int[] truth = {};
  private long[] keys = {};
  private byte[] ids = {};
  private long[] idStarts = {0};

  public Records(List<Field> fields) {
    this.fields = List.copyOf(fields);
    this.stride = Math.max(4, fields.size() + 3 & ~3);
    this.values = new Values[fields.size()];
    Values names = null;
    for (int i = 0; i < values.length; i++) {
      var kind = fields.get(i).kind();
      if (kind.isName()) {
        names = names == null ? new Values(Kind.GIVEN_NAME) : names;
        values[i] = names;
      } else {
        values[i] = new Values(kind);
      }
    }
  }

  public List<Field> fields() {
    return fields;
  }

  public int size() {
    return size;
  }

  public Values values(int field) {
    return values[field];
  }

  /// How far one record's row is from the next in [#rows()].
  public int stride() {
    return stride;
  }

  /// The rows one after another: of record `r`, field `f` is at `r * stride() + f`.
  public int[] rows() {
    return rows;
  }

  public int value(int row, int field) {
    return rows[row * stride + field];
  }

  public List<String> sources() {
    return sources;
  }

  public int source(int row) {
    return source[row];
  }

  /// Who a record is about in truth, 0 where that is not known.
  public int truth(int row) {
    return truth[row];
  }

  /// What distinguishes a record whatever the order of arrival: a hash of its source and id.
  public long key(int row) {
    return keys[row];
  }

  public String id(int row) {
    return new String(ids, (int) idStarts[row], idLength(row), UTF_8);
  }

  /// The id's bytes begin here in [#idBytes()].
  public int idStart(int row) {
    return (int) idStarts[row];
  }

  public int idLength(int row) {
    return (int) (idStarts[row + 1] - idStarts[row]);
  }

  public byte[] idBytes() {
    return ids;
  }

  /// How often each value of a field occurs.
  public int[] counts(int field) {
    var counts = new int[values[field].size()];
    for (int row = 0, at = field; row < size; row++, at += stride) {
      counts[rows[at]]++;
    }
    counts[0] = 0;
    return counts;
  }

  /// The number of a source, known from now on.
  public int sourceNumber(String name) {
    int at = sources.indexOf(name);
    if (at < 0) {
      at = sources.size();
      sources.add(name);
    }
    return at;
  }

  /// Makes room for so many more records and bytes of ids.
  public void reserve(int records, long idBytes) {
    long cells = (long) (size + records) * stride;
    if (cells > Integer.MAX_VALUE - 16 || idStarts[size] + idBytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("more records than one machine's arrays hold");
    }
    rows = Arrays.copyOf(rows, (int) cells);
    source = Arrays.copyOf(source, size + records);
    truth = Arrays.copyOf(truth, size + records);
    keys = Arrays.copyOf(keys, size + records);
    idStarts = Arrays.copyOf(idStarts, size + records + 1);
    ids = Arrays.copyOf(ids, (int) (idStarts[size] + idBytes));
  }

  /// The row of a record that is put in place from now on, within what was reserved.
  public int next(int sourceNumber, byte[] id, int from, int length, int true_) {
    int row = size++;
    System.arraycopy(id, from, ids, (int) idStarts[row], length);
    idStarts[row + 1] = idStarts[row] + length;
    source[row] = (short) sourceNumber;
    truth[row] = true_;
    keys[row] = key(sources.get(sourceNumber), id, from, length);
    return row;
  }

  public static long key(String source, byte[] id, int from, int length) {
    byte[] name = source.getBytes(UTF_8);
    return Hash.of(Hash.of(name, 0, name.length), Hash.of(id, from, length));
  }

  /// Adds one record of standard forms, in the order of the fields; empty for missing. Returns its
  /// row.
  public int add(String sourceName, String id, List<String> forms) {
    int number = sourceNumber(sourceName);
    byte[] name = id.getBytes(UTF_8);
    if (size == source.length) {
      reserve(Math.max(64, size), 0);
    }
    if (idStarts[size] + name.length > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(ids.length * 2, (int) idStarts[size] + name.length));
    }
    int row = next(number, name, 0, name.length, 0);
    put(row, forms);
    return row;
  }

  /// Puts other values in a record's place.
  public void put(int row, List<String> forms) {
    for (int field = 0; field < values.length; field++) {
      byte[] form = forms.get(field).getBytes(UTF_8);
      rows[row * stride + field] = values[field].number(form, 0, form.length);
    }
  }
}
