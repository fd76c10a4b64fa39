package uk.rowan.linkage.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import uk.rowan.linkage.Kind;
import uk.rowan.linkage.Kind.Aspect;
import uk.rowan.linkage.text.Hash;
import uk.rowan.linkage.text.NhsNumber;
import uk.rowan.linkage.text.Nicknames;

/// The distinct values of a field, or of all name fields together, each with a number from 1; 0 is
/// a value that is missing. What comparing needs of a value lies beside it, worked out once.
public final class Values {

  /// The value is several words.
  public static final int SEVERAL = 1;

  /// The value is in a group of nicknames.
  public static final int NICKNAME = 2;

  /// The value is a single letter.
  public static final int INITIAL = 4;

  /// The value passes its check digit.
  public static final int VALID = 8;

  private static final int[] NONE = {};

  private final Kind kind;
  private final List<Aspect> aspects;
  private final Nicknames nicknames = Nicknames.known();

  private int size = 1;
  private int used;
  private byte[] bytes = new byte[1 << 12];
  private int[] starts = new int[1 << 8];
  private long[] letters = new long[1 << 8];
  private long[] marks = new long[1 << 8];
  private int[][] parts = new int[1 << 8][];
  private int[][] groups = new int[1 << 8][];
  private final int[][] hashes;
  private int[] slots = new int[1 << 10];

  public Values(Kind kind) {
    this.kind = kind;
    this.aspects = kind.aspects();
    this.hashes = new int[aspects.size()][1 << 8];
    Arrays.fill(parts, NONE);
    Arrays.fill(groups, NONE);
  }

  /// One more than the highest number.
  public int size() {
    return size;
  }

  /// The number of the standard form `text[from, from + length)`, given now when it is new.
  public int number(byte[] text, int from, int length) {
    if (length == 0) {
      return 0;
    }
    long hash = Hash.of(text, from, length);
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      int known = slots[slot];
      if (is(known, text, from, length)) {
        return known;
      }
      slot = slot + 1 & mask;
    }
    int added = add(text, from, length, hash);
    if (size * 2 > slots.length) {
      grow();
    } else {
      slots[slot] = added;
    }
    describe(added, hash);
    return added;
  }

  /// Forgets every value that was given its number since [#size()] was `mark`.
  public void forget(int mark) {
    for (int value = size - 1; value >= mark; value--) {
      int slot = (int) Hash.of(bytes, starts[value], length(value)) & (slots.length - 1);
      while (slots[slot] != value) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = 0;
      marks[value] = 0;
      parts[value] = NONE;
      groups[value] = NONE;
      used = starts[value];
    }
    size = Math.min(size, mark);
  }

  /// The number of a standard form, 0 when it is unknown here.
  public int find(String form) {
    byte[] text = form.getBytes(UTF_8);
    int mask = slots.length - 1;
    int slot = (int) Hash.of(text, 0, text.length) & mask;
    while (slots[slot] != 0) {
      if (is(slots[slot], text, 0, text.length)) {
        return slots[slot];
      }
      slot = slot + 1 & mask;
    }
    return 0;
  }

  /// The standard form of a value; empty for 0.
  public String text(int value) {
    return new String(bytes, start(value), length(value), UTF_8);
  }

  public byte[] bytes() {
    return bytes;
  }

  public int start(int value) {
    return starts[value];
  }

  public int length(int value) {
    return (int) (marks[value] >>> 32) & 0xff;
  }

  /// [#SEVERAL], [#NICKNAME], [#INITIAL] and [#VALID] together.
  public int flags(int value) {
    return (int) (marks[value] >>> 40);
  }

  /// The first four bytes in the low 32 bits, the first lowest; then the length and the flags.
  public long mark(int value) {
    return marks[value];
  }

  /// Which letters a value has: two bits for each of 32 classes, the second set when there are two
  /// or more. Of a date instead its eight digits.
  public long letters(int value) {
    return letters[value];
  }

  /// The numbers of the words of a value of several words; empty for one word.
  public int[] parts(int value) {
    return parts[value];
  }

  /// The groups of nicknames a value is in.
  public int[] groups(int value) {
    return groups[value];
  }

  /// The hashes of one aspect by value; 0 where a value has none, such as the month and day of a
  /// year alone.
  public int[] hashes(Aspect aspect) {
    int at = aspects.indexOf(aspect);
    if (at < 0) {
      throw new IllegalArgumentException("a " + kind + " has no " + aspect);
    }
    return hashes[at];
  }

  private boolean is(int value, byte[] text, int from, int length) {
    int start = starts[value];
    return length(value) == length
        && Arrays.equals(bytes, start, start + length, text, from, from + length);
  }

  private int add(byte[] text, int from, int length, long hash) {
    if (size == starts.length) {
      widen(size * 2);
    }
    if (used + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
    }
    System.arraycopy(text, from, bytes, used, length);
    int value = size++;
    starts[value] = used;
    used += length;
    long mark = (long) length << 32;
    for (int i = 0; i < Math.min(4, length); i++) {
      mark |= (text[from + i] & 0xffL) << (8 * i);
    }
    marks[value] = mark;
    int whole = (int) (hash >>> 32);
    for (var one : hashes) {
      one[value] = whole == 0 ? 1 : whole;
    }
    return value;
  }

  private void widen(int capacity) {
    int known = parts.length;
    starts = Arrays.copyOf(starts, capacity);
    letters = Arrays.copyOf(letters, capacity);
    marks = Arrays.copyOf(marks, capacity);
    parts = Arrays.copyOf(parts, capacity);
    groups = Arrays.copyOf(groups, capacity);
    Arrays.fill(parts, known, capacity, NONE);
    Arrays.fill(groups, known, capacity, NONE);
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Arrays.copyOf(hashes[i], capacity);
    }
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int value = 1; value < size; value++) {
      int slot = (int) Hash.of(bytes, starts[value], length(value)) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = value;
    }
  }

  private void describe(int value, long hash) {
    if (kind == Kind.DATE) {
      letters[value] = Digest.eight(bytes, starts[value]);
    } else {
      letters[value] = Digest.letters(bytes, starts[value], length(value));
    }
    int flags = 0;
    if (kind.isWords()) {
      flags = words(value, hash);
    } else if (kind == Kind.NHS_NUMBER && NhsNumber.isValid(bytes, starts[value], length(value))) {
      flags = VALID;
    }
    marks[value] |= (long) flags << 40;
    for (int i = 0; i < hashes.length; i++) {
      hashes[i][value] =
          switch (aspects.get(i)) {
            case VALUE -> hashes[i][value];
            case ROOT -> groups[value].length == 0 ? hashes[i][value] : root(groups[value][0]);
            default -> Digest.aspect(aspects.get(i), bytes, starts[value], length(value));
          };
    }
  }

  private int root(int group) {
    byte[] root = nicknames.root(group).getBytes(UTF_8);
    return (int) (Hash.of(root, 0, root.length) >>> 32) | 1;
  }

  private int words(int value, long hash) {
    int flags = length(value) == 1 ? INITIAL : 0;
    int from = starts[value];
    int to = from + length(value);
    int words = 1;
    for (int i = from; i < to; i++) {
      words += bytes[i] == ' ' ? 1 : 0;
    }
    if (words > 1) {
      flags |= SEVERAL;
      int[] divided = divide(from, to, words);
      parts[value] = divided;
    }
    if (kind.isName()) {
      int[] in = nicknames.groups(bytes, starts[value], length(value), hash);
      if (in.length > 0) {
        flags |= NICKNAME;
        groups[value] = in;
      }
    }
    return flags;
  }

  private int[] divide(int from, int to, int words) {
    var found = new int[words];
    byte[] text = Arrays.copyOfRange(bytes, from, to);
    int start = 0;
    int at = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == ' ') {
        found[at++] = number(text, start, i - start);
        start = i + 1;
      }
    }
    return found;
  }
}
