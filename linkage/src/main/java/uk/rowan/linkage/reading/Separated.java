package uk.rowan.linkage.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A file of separated values (RFC 4180, with commas, semicolons, tabs or bars): its first line,
/// and what follows in pieces that several threads can read at once.
final class Separated {

  private static final int PIECE = 1 << 21;
  private static final int FIRST = 1 << 16;

  private final Path path;
  private final long size;
  private final byte separator;
  private final List<String> headings;
  private final long start;

  private Separated(Path path, long size, byte separator, List<String> headings, long start) {
    this.path = path;
    this.size = size;
    this.separator = separator;
    this.headings = headings;
    this.start = start;
  }

  static Separated open(Path path) throws Unreadable {
    var name = name(path);
    if (!Files.exists(path)) {
      throw new Unreadable("There is no file " + path + ".");
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new Unreadable(path + " cannot be read as a file.");
    }
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      var first = new byte[(int) Math.min(FIRST, size)];
      fill(channel, first, first.length, 0);
      int from = 0;
      if (first.length >= 3
          && first[0] == (byte) 0xEF
          && first[1] == (byte) 0xBB
          && first[2] == (byte) 0xBF) {
        from = 3;
      }
      for (byte sign : first) {
        if (sign == 0) {
          throw new Unreadable(
              name
                  + " is not a file of comma-separated values in UTF-8: it holds bytes that no text has.");
        }
      }
      int end = lineEnd(first, from);
      if (end == from) {
        throw new Unreadable(
            name + (size == from ? " is empty." : " does not begin with a line of headings."));
      }
      byte separator = separator(first, from, end);
      var headings = headings(first, from, end, separator);
      return new Separated(path, size, separator, headings, Math.min(size, after(first, end)));
    } catch (IOException e) {
      throw new Unreadable(path + " cannot be read: " + e.getMessage() + ".");
    }
  }

  static String name(Path path) {
    var name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  List<String> headings() {
    return headings;
  }

  byte separator() {
    return separator;
  }

  int pieces() {
    return (int) Math.max(1, (size - start + PIECE - 1) / PIECE);
  }

  FileChannel channel() throws IOException {
    return FileChannel.open(path, StandardOpenOption.READ);
  }

  /// The bytes of a piece: whole lines, from the first that begins in it to the end of the last
  /// that does.
  byte[] piece(FileChannel channel, int number) throws IOException {
    return lines(
        channel, start + (long) number * PIECE, Math.min(size, start + (number + 1L) * PIECE));
  }

  /// All that follows the headings, for a file whose lines cannot be told apart piece by piece.
  byte[] whole(FileChannel channel) throws IOException {
    if (size - start > Integer.MAX_VALUE - 16) {
      throw new IOException("a file of this size must not have line ends within quotation marks");
    }
    var all = new byte[(int) (size - start)];
    fill(channel, all, all.length, start);
    return all;
  }

  private byte[] lines(FileChannel channel, long from, long to) throws IOException {
    long before = from == start ? from : from - 1;
    var read = new byte[(int) (to - before) + 4096];
    int have = fill(channel, read, (int) Math.min(read.length, size - before), before);
    int begin = 0;
    if (from > start) {
      while (begin < have && read[begin] != '\n') {
        begin++;
      }
      begin++;
    }
    int end = (int) (to - before) - 1;
    while (true) {
      while (end < have && read[end] != '\n') {
        end++;
      }
      if (end < have || before + have >= size) {
        break;
      }
      read = java.util.Arrays.copyOf(read, read.length * 2);
      have +=
          fill(
              channel,
              read,
              have,
              (int) Math.min(read.length, size - before) - have,
              before + have);
    }
    end = Math.min(have, end + 1);
    return begin >= end ? new byte[0] : java.util.Arrays.copyOfRange(read, begin, end);
  }

  private static int fill(FileChannel channel, byte[] into, int count, long at) throws IOException {
    return fill(channel, into, 0, count, at);
  }

  private static int fill(FileChannel channel, byte[] into, int from, int count, long at)
      throws IOException {
    var buffer = ByteBuffer.wrap(into, from, count);
    long position = at;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, position);
      if (read < 0) {
        break;
      }
      position += read;
    }
    return count - buffer.remaining();
  }

  private static int lineEnd(byte[] text, int from) {
    boolean quoted = false;
    int end = from;
    while (end < text.length && (quoted || (text[end] != '\n' && text[end] != '\r'))) {
      quoted ^= text[end] == '"';
      end++;
    }
    return end;
  }

  private static int after(byte[] text, int end) {
    int next = end;
    if (next < text.length && text[next] == '\r') {
      next++;
    }
    return next < text.length && text[next] == '\n' ? next + 1 : next;
  }

  private static byte separator(byte[] text, int from, int end) {
    byte best = ',';
    int most = 0;
    for (byte sign : new byte[] {',', ';', '\t', '|'}) {
      int count = 0;
      for (int i = from; i < end; i++) {
        count += text[i] == sign ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = sign;
      }
    }
    return best;
  }

  private static List<String> headings(byte[] text, int from, int end, byte separator) {
    var headings = new ArrayList<String>();
    int start = from;
    boolean quoted = false;
    for (int i = from; i <= end; i++) {
      if (i == end || (!quoted && text[i] == separator)) {
        var heading = new String(text, start, i - start, UTF_8).strip();
        if (heading.length() > 1 && heading.startsWith("\"") && heading.endsWith("\"")) {
          heading = heading.substring(1, heading.length() - 1).replace("\"\"", "\"").strip();
        }
        headings.add(heading);
        start = i + 1;
      } else {
        quoted ^= text[i] == '"';
      }
    }
    return List.copyOf(headings);
  }
}
