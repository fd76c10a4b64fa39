package uk.rowan.linkage.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much memory this process has taken at most.
final class Memory {

  private Memory() {}

  /// In bytes: the peak resident set where the system tells it (`VmHWM` of Linux), else the heap in
  /// use now.
  static long peak() {
    try {
      for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
      }
    } catch (IOException _) {
      // Another system: it has no such file.
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
