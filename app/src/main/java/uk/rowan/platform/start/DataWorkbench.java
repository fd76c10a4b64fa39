package uk.rowan.platform.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import uk.rowan.foundation.Workbench;
import uk.rowan.platform.database.Keys;
import uk.rowan.platform.database.Migrations;
import uk.rowan.platform.database.PostgresServer;

/// The database that `rowan start` uses, and the application on it, listening to nobody.
final class DataWorkbench implements Workbench {

  private final SpringApplication application;
  private final StartOptions options;
  private final List<String> otherWords;

  private DataWorkbench(
      SpringApplication application, StartOptions options, List<String> otherWords) {
    this.application = application;
    this.options = options;
    this.otherWords = List.copyOf(otherWords);
  }

  /// Takes `--data` and `--database` out of the words. Throws [CannotStart] when one has no value.
  static DataWorkbench of(SpringApplication application, List<String> words) {
    var where = new ArrayList<String>();
    var others = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.startsWith("--data=") || word.startsWith("--database=")) {
        where.add(word);
      } else if (word.equals("--data") || word.equals("--database")) {
        where.add(word);
        if (i + 1 < words.size()) {
          where.add(words.get(++i));
        }
      } else {
        others.add(word);
      }
    }
    return new DataWorkbench(application, StartOptions.parse(where.toArray(String[]::new)), others);
  }

  List<String> otherWords() {
    return otherWords;
  }

  @Override
  public <T> int with(Class<T> part, ToIntFunction<T> work) {
    var keys = new Keys(options.data().resolve("keys"));
    var given = options.database();
    if (given != null) {
      return with(Start.given(given, keys), keys, options.data(), part, work);
    }
    try (var server = PostgresServer.start(options.data(), Start.binaries(), List.of())) {
      return with(Start.embedded(server, keys), keys, options.data(), part, work);
    }
  }

  private <T> int with(String url, Keys keys, Path data, Class<T> part, ToIntFunction<T> work) {
    Migrations.run(url, keys);
    application.setDefaultProperties(
        Map.of(
            "rowan.database.url",
            url,
            "rowan.database.keys",
            keys.folder().toString(),
            "rowan.witness.folder",
            data.resolve("witness").toString(),
            "server.port",
            -1));
    try (var context = application.run()) {
      return work.applyAsInt(context.getBean(part));
    }
  }
}
