package uk.rowan.extracts.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the bytes of a text file stand for characters.
///
/// @param mark how many bytes of a byte order mark stand at its beginning
record Encoding(Charset charset, int mark) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int CHUNK = 1 << 16;

  /// Looks at the whole file once: only the last byte can tell UTF-8 from windows-1252. Throws
  /// [Refused] when it is not text.
  static Encoding of(Path file) throws IOException, Refused {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    if (begins(start, 0xFF, 0xFE)) {
      return new Encoding(UTF_16LE, 2);
    }
    if (begins(start, 0xFE, 0xFF)) {
      return new Encoding(UTF_16BE, 2);
    }
    if (start.length == 4 && start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0) {
      return new Encoding(UTF_16LE, 0);
    }
    if (start.length == 4 && start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0) {
      return new Encoding(UTF_16BE, 0);
    }
    int mark = begins(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    try (var in = Files.newInputStream(file)) {
      var signs = new Signs();
      signs.count(in);
      return new Encoding(mark > 0 || signs.isUtf8() ? UTF_8 : WINDOWS, mark);
    }
  }

  private static boolean begins(byte[] start, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= start.length || start[i] != (byte) bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /// Signs beyond ASCII, counted as UTF-8.
  private static final class Signs {
    private long whole;
    private long broken;
    private int expected;

    void count(InputStream in) throws IOException, Refused {
      var bytes = new byte[CHUNK];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        for (int i = 0; i < n; i++) {
          take(bytes[i] & 0xFF);
        }
      }
      broken += expected > 0 ? 1 : 0;
    }

    private void take(int b) throws Refused {
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x0C && b != 0x1A) {
        throw new Refused("The file is not text. Send it as CSV or as a workbook (XLSX).");
      }
      if (expected > 0) {
        if ((b & 0xC0) == 0x80) {
          whole += --expected == 0 ? 1 : 0;
          return;
        }
        broken++;
        expected = 0;
      }
      if (b >= 0x80) {
        expected =
            b >= 0xC2 && b <= 0xDF ? 1 : (b & 0xF0) == 0xE0 ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        broken += expected == 0 ? 1 : 0;
      }
    }

    /// A file of UTF-8 into which a few lines of another encoding were pasted is still UTF-8; what
    /// is broken in it is unreadable, not another letter.
    boolean isUtf8() {
      return broken == 0 || whole > broken;
    }
  }
}
