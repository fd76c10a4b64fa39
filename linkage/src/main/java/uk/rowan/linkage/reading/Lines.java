package uk.rowan.linkage.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of one piece of a file, cell by cell as numbers of [Distinct] values.
final class Lines {

  /// A row that was left out.
  ///
  /// @param line counted from 0 within the piece
  record Bad(int line, int cells) {}

  private final Layout layout;
  private final byte separator;
  private final Distinct[] distinct;
  private final Distinct truths;
  private final List<Bad> bad = new ArrayList<>();

  private int[] cells = new int[1 << 14];
  private int[] lineOf = new int[1 << 11];
  private int[] truth = {};
  private byte[] ids = {};
  private int[] idEnds = {};
  private int rows;
  private int lines;
  private int quotes;

  private final int[] starts;
  private final int[] ends;
  private byte[] scratch = new byte[64];

  /// `distinct` has an entry for each cell of the layout; several may be one.
  Lines(Layout layout, byte separator, Distinct[] distinct, Distinct truths) {
    this.layout = layout;
    this.separator = separator;
    this.distinct = distinct;
    this.truths = truths;
    this.starts = new int[layout.width() + 1];
    this.ends = new int[layout.width() + 1];
    if (layout.truth() >= 0) {
      truth = new int[1 << 11];
    }
    if (layout.id() >= 0) {
      ids = new byte[1 << 14];
      idEnds = new int[1 << 11];
    }
  }

  int rows() {
    return rows;
  }

  int lines() {
    return lines;
  }

  /// Whether the piece ends within quotation marks, so that it and what follows were misread.
  boolean isTorn() {
    return (quotes & 1) == 1;
  }

  List<Bad> bad() {
    return bad;
  }

  /// The line of a row, counted from 0 within the piece.
  int line(int row) {
    return lineOf[row];
  }

  /// The number of a cell in its [Distinct].
  int cell(int row, int cell) {
    return cells[row * distinct.length + cell];
  }

  int truth(int row) {
    return truth.length == 0 ? 0 : truth[row];
  }

  byte[] ids() {
    return ids;
  }

  int idStart(int row) {
    return row == 0 ? 0 : idEnds[row - 1];
  }

  int idEnd(int row) {
    return idEnds[row];
  }

  void read(byte[] text) {
    int at = 0;
    while (at < text.length) {
      int line = lines;
      int found = 0;
      boolean open = true;
      while (open) {
        int start = at;
        int end;
        if (at < text.length && startsQuoted(text, at)) {
          end = quoted(text);
          at = end;
          start = startOfQuoted;
          end = endOfQuoted;
        } else {
          while (at < text.length && text[at] != separator && text[at] != '\n') {
            quotes += text[at] == '"' ? 1 : 0;
            at++;
          }
          end = at;
        }
        if (found < layout.width()) {
          while (start < end && text[start] <= ' ' && text[start] >= 0) {
            start++;
          }
          while (end > start && text[end - 1] <= ' ' && text[end - 1] >= 0) {
            end--;
          }
          starts[found] = start;
          ends[found] = end;
        }
        found++;
        open = at < text.length && text[at] == separator;
        at++;
      }
      lines++;
      if (found == 1 && starts[0] == ends[0]) {
        continue;
      }
      if (found == layout.width()) {
        take(text, line);
      } else {
        bad.add(new Bad(line, found));
      }
    }
  }

  private int startOfQuoted;
  private int endOfQuoted;

  private boolean startsQuoted(byte[] text, int at) {
    int i = at;
    while (i < text.length && text[i] == ' ') {
      i++;
    }
    if (i < text.length && text[i] == '"') {
      startOfQuoted = i + 1;
      return true;
    }
    return false;
  }

  /// Finds the end of a quoted cell and returns where its separator is; doubled marks within are
  /// made single in place.
  private int quoted(byte[] text) {
    int i = startOfQuoted;
    int to = i;
    quotes++;
    while (i < text.length) {
      if (text[i] == '"') {
        quotes++;
        if (i + 1 < text.length && text[i + 1] == '"') {
          quotes++;
          i++;
        } else {
          break;
        }
      }
      lines += text[i] == '\n' ? 1 : 0;
      text[to++] = text[i++];
    }
    endOfQuoted = to;
    i++;
    while (i < text.length && text[i] != separator && text[i] != '\n') {
      i++;
    }
    return Math.min(i, text.length);
  }

  private void take(byte[] text, int line) {
    int wide = distinct.length;
    if ((rows + 1) * wide > cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    if (rows == lineOf.length) {
      lineOf = Arrays.copyOf(lineOf, rows * 2);
      truth = truth.length == 0 ? truth : Arrays.copyOf(truth, rows * 2);
      idEnds = idEnds.length == 0 ? idEnds : Arrays.copyOf(idEnds, rows * 2);
    }
    for (int cell = 0; cell < wide; cell++) {
      var columns = layout.cells().get(cell).columns();
      int number;
      if (columns.size() == 1) {
        int column = columns.getFirst();
        number = distinct[cell].number(text, starts[column], ends[column]);
      } else {
        int length = compose(text, columns);
        number = distinct[cell].number(scratch, 0, length);
      }
      cells[rows * wide + cell] = number;
    }
    if (layout.truth() >= 0) {
      truth[rows] = truths.number(text, starts[layout.truth()], ends[layout.truth()]);
    }
    if (layout.id() >= 0) {
      id(text, starts[layout.id()], ends[layout.id()]);
    }
    lineOf[rows++] = line;
  }

  private void id(byte[] text, int from, int to) {
    int start = idStart(rows);
    int end = start + to - from;
    if (end > ids.length) {
      ids = Arrays.copyOf(ids, Math.max(ids.length * 2, end));
    }
    System.arraycopy(text, from, ids, start, to - from);
    idEnds[rows] = end;
  }

  /// Year, month and day joined by dashes; nothing when there is no year.
  private int compose(byte[] text, List<Integer> columns) {
    int length = 0;
    for (int column : columns) {
      int from = column < 0 ? 0 : starts[column];
      int to = column < 0 ? 0 : ends[column];
      if (length == 0 && from == to) {
        return 0;
      }
      if (length + to - from + 2 > scratch.length) {
        scratch = Arrays.copyOf(scratch, (length + to - from) * 2);
      }
      if (length > 0) {
        scratch[length++] = '-';
      }
      if (from == to) {
        scratch[length++] = '0';
      }
      System.arraycopy(text, from, scratch, length, to - from);
      length += to - from;
    }
    return length;
  }
}
