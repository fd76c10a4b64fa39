package uk.rowan.sharing.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The folders in which agencies keep copies of the seals. What is there is never written over: a
/// copy that differs is reported and left.
@Component
class Witnesses {

  private static final Logger log = LoggerFactory.getLogger(Witnesses.class);
  private static final Pattern SEAL = Pattern.compile("seal-(\\d{1,18})\\.json");
  private static final String KEY = "public-key.pem";

  static final String AGENCIES =
      """
      select code
      from sharing.agency
      where kind <> 'SYSTEM' and (left_on is null or left_on > :today)
      order by code
      """;

  private final WitnessProperties properties;
  private final SealKey key;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Map<String, Long> handed = new HashMap<>();
  private final Set<String> reported = new HashSet<>();

  Witnesses(
      WitnessProperties properties,
      SealKey key,
      JdbcClient jdbc,
      TransactionOperations transactions) {
    this.properties = properties;
    this.key = key;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// Hands each member of the partnership the seals it does not have yet, as `after` gives them. A
  /// folder that cannot be written is reported, and gets them when it can be.
  void hand(LocalDate today, LongFunction<List<Seal>> after) {
    if (properties.folder() == null) {
      return;
    }
    var folder = Path.of(properties.folder());
    attempt("of all agencies", () -> keep(folder, KEY, key.pem()));
    for (var agency : agencies(today)) {
      attempt("of " + agency, () -> hand(agency, folder.resolve(agency), after));
    }
  }

  private List<String> agencies(LocalDate today) {
    var found =
        transactions.execute(
            _ ->
                jdbc.sql(AGENCIES)
                    .param("today", today)
                    .query((row, _) -> row.getString("code"))
                    .list());
    return found == null ? List.of() : found;
  }

  private void hand(String agency, Path folder, LongFunction<List<Seal>> after) throws IOException {
    keep(folder, KEY, key.pem());
    if (!handed.containsKey(agency)) {
      handed.put(agency, newest(folder));
    }
    for (var seal : after.apply(handed.get(agency))) {
      keep(folder, "seal-" + seal.number() + ".json", seal.json());
      handed.put(agency, seal.number());
    }
  }

  private static long newest(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> SEAL.matcher(String.valueOf(file.getFileName())))
          .filter(name -> name.matches())
          .mapToLong(name -> Long.parseLong(name.group(1)))
          .max()
          .orElse(0);
    }
  }

  /// Either the whole file is there, also after a loss of power, or none.
  private static void keep(Path folder, String name, String words) throws IOException {
    var file = folder.resolve(name);
    var bytes = words.getBytes(UTF_8);
    if (Files.exists(file)) {
      if (!words.equals(new String(Files.readAllBytes(file), UTF_8))) {
        throw new IOException(file.getFileName() + " is there and says something else");
      }
      return;
    }
    Files.createDirectories(folder);
    var fresh = folder.resolve("." + UUID.randomUUID() + ".tmp");
    try {
      try (var channel = FileChannel.open(fresh, CREATE_NEW, WRITE)) {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
    sync(folder);
  }

  /// Some shares cannot be asked for this; the file itself is safe there already.
  private static void sync(Path folder) {
    try (var channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    } catch (IOException e) {
      log.debug("A witness folder cannot be synchronised: {}", e.toString());
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  /// Reports the first of a row of failures, and when it is over.
  private void attempt(String whose, Writing work) {
    try {
      work.run();
      if (reported.remove(whose)) {
        log.warn("The witness folder {} is written again", whose);
      }
    } catch (IOException | UncheckedIOException e) {
      if (reported.add(whose)) {
        log.error("The witness folder {} is not written: {}", whose, e.toString());
      }
    }
  }
}
