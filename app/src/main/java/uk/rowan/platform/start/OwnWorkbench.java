package uk.rowan.platform.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import uk.rowan.foundation.Workbench;
import uk.rowan.platform.database.Keys;
import uk.rowan.platform.database.Migrations;
import uk.rowan.platform.database.PostgresServer;

/// A database in a folder that only this user can read and that is gone when the work is done, and
/// the application on it, listening to nobody.
final class OwnWorkbench implements Workbench {

  private final SpringApplication application;

  OwnWorkbench(SpringApplication application) {
    this.application = application;
  }

  @Override
  public <T> int with(Class<T> part, ToIntFunction<T> work) {
    try {
      var folder = Files.createTempDirectory("rowan");
      try {
        return with(folder, part, work);
      } finally {
        forget(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> int with(Path folder, Class<T> part, ToIntFunction<T> work) {
    var keys = new Keys(folder.resolve("keys"));
    try (var server = PostgresServer.start(folder, Start.binaries(), List.of())) {
      var url = Start.embedded(server, keys);
      Migrations.run(url, keys);
      application.setDefaultProperties(properties(folder, url, keys));
      try (var context = application.run()) {
        return work.applyAsInt(context.getBean(part));
      }
    }
  }

  private static Map<String, Object> properties(Path folder, String url, Keys keys) {
    return Map.of(
        "rowan.database.url",
        url,
        "rowan.database.keys",
        keys.folder().toString(),
        "rowan.witness.folder",
        folder.resolve("witness").toString(),
        "server.port",
        -1);
  }

  private static void forget(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
