package uk.rowan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// A running Rowan with a demonstration of some size, kept from one run to the next for as long as
/// the schema is the same.
final class Town implements AutoCloseable {

  /// A practitioner and their open cases, each with the family name of whom it is about.
  record Practitioner(String username, String staff, String agency, Map<String, String> cases) {}

  private static final String PRACTITIONERS =
      """
      select s.username || '|' || s.id || '|' || s.agency || '|' || c.id || '|' || p.family
      from support.support_case c
      join sharing.staff s on s.id = c.worker and s.role = 'PRACTITIONER' and s.left_at is null
      join people.person p on p.id = c.person
      where c.status = 'OPEN'
        and not exists (select from sharing.restriction x where x.person = c.person)
      order by md5(s.id::text), s.id, c.id
      """;
  private static final String COUNTS =
      """
      select (select count(*) from people.person) || ' persons, ' || (select count(*) from support.support_case)
        || ' cases, ' || (select count(*) from support.note) || ' notes, '
        || (select count(*) from sharing.relationship) || ' relationships'
      """;

  private final Path folder;
  private final Application application;

  private Town(Path folder, Application application) {
    this.folder = folder;
    this.application = application;
  }

  static Town of(int persons) throws IOException, InterruptedException, SQLException {
    var folder = Ground.cache().resolve("bench/persons-%d-%08x".formatted(persons, schema()));
    boolean isNew = !Files.exists(folder.resolve("loaded"));
    Files.createDirectories(folder);
    System.out.printf(
        "%n%,d persons in %s%s%n", persons, folder, isNew ? ", to be written first" : "");
    long began = System.nanoTime();
    var town = new Town(folder, Application.in(folder, persons));
    System.out.printf("Rowan is ready after %.1f s%n", (System.nanoTime() - began) / 1e9);
    try (var connection = town.superuser()) {
      if (isNew) {
        Sql.run(connection, "vacuum analyze");
        Files.writeString(folder.resolve("loaded"), "");
      }
      System.out.println(Sql.words(connection, COUNTS).getFirst());
    }
    return town;
  }

  String site() {
    return application.site();
  }

  /// What Rowan and its database have used so far.
  Duration processorTime() {
    return application.processorTime();
  }

  /// Those with open cases, in no order that means anything.
  List<Practitioner> practitioners(int most) throws SQLException, IOException {
    var found = new LinkedHashMap<String, Practitioner>();
    try (var connection = superuser()) {
      for (var line : Sql.words(connection, PRACTITIONERS)) {
        var parts = line.split("\\|", -1);
        if (found.size() < most || found.containsKey(parts[0])) {
          found
              .computeIfAbsent(
                  parts[0],
                  _ -> new Practitioner(parts[0], parts[1], parts[2], new LinkedHashMap<>()))
              .cases()
              .put(parts[3], parts[4]);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  Connection superuser() throws SQLException, IOException {
    return DriverManager.getConnection(
        url(), "postgres", Files.readString(folder.resolve("postgres.password")).strip());
  }

  /// As the pages do.
  Connection app() throws SQLException, IOException {
    return DriverManager.getConnection(
        url(), "rowan_app", Files.readString(folder.resolve("keys/rowan_app.password")).strip());
  }

  byte[] actingKey() throws IOException {
    return java.util.HexFormat.of()
        .parseHex(Files.readString(folder.resolve("keys/acting.key")).strip());
  }

  @Override
  public void close() {
    application.close();
  }

  private String url() throws IOException {
    var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3).strip();
    return "jdbc:postgresql://127.0.0.1:" + port + "/rowan";
  }

  /// Changes with any migration.
  private static long schema() throws IOException {
    var sum = new CRC32();
    var migrations =
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
    for (var migration : migrations) {
      sum.update(migration.getContentAsByteArray());
    }
    return sum.getValue();
  }
}
