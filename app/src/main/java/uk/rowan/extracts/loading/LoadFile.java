package uk.rowan.extracts.loading;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.extracts.LoadedFile;
import uk.rowan.extracts.checking.CheckFile;
import uk.rowan.extracts.checking.Checked;
import uk.rowan.extracts.checking.Counts;
import uk.rowan.extracts.checking.Delivered;
import uk.rowan.extracts.reading.Refused;

/// Takes one file in: all of it in one transaction, or nothing. Loads of one source wait for one
/// another; others do not.
@Component
class LoadFile {

  static final String WAIT =
      "select set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)";
  static final String TURN =
      "select pg_advisory_xact_lock(hashtextextended('extracts ' || :source, 0))";
  static final String BEFORE =
      """
      select read, loaded, quarantined, duplicates from extracts.delivery
      where source = :source and file = :file and sha256 = cast(:sha256 as bytea)
      """;
  static final String DELIVERY =
      """
      insert into extracts.delivery (id, agency, source, file, sha256, mapping, wrapped, at)
      values (:id, :agency, :source, :file, cast(:sha256 as bytea), :mapping, cast(:wrapped as bytea), :at)
      """;
  static final String LATEST =
      """
      with touched as (
          select distinct key from extracts.entry where delivery = cast(:delivery as uuid)),
      placed as (
          select e.id, row_number() over (partition by e.key order by d.file desc, d.number desc, e.line desc, e.id desc) = 1 as latest
          from touched t join extracts.entry e on e.source = :source and e.key = t.key
          join extracts.delivery d on d.id = e.delivery)
      update extracts.entry e set latest = p.latest from placed p where p.id = e.id and e.latest <> p.latest
      """;
  static final String FINDINGS =
      """
      insert into extracts.finding (delivery, agency, field, rule, severity, rows)
      select cast(:delivery as uuid), cast(:agency as uuid), r.field, r.rule, r.severity, r.rows
      from unnest(cast(:fields as text[]), cast(:rules as text[]), cast(:severities as text[]), cast(:rows as int[]))
           as r (field, rule, severity, rows)
      """;
  static final String COUNTS =
      """
      update extracts.delivery set read = :read, loaded = :loaded, quarantined = :quarantined, duplicates = :duplicates
      where id = :id
      """;
  static final String AUDIT =
      "select audit.append(:action, cast(:delivery as uuid), '{}', '{}', 'DONE', :basis)";

  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Entries entries;
  private final DeliveryKeys keys;
  private final Clock clock;

  LoadFile(
      @Qualifier("load") JdbcClient jdbc,
      @Qualifier("load") TransactionOperations transactions,
      Entries entries,
      DeliveryKeys keys,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.entries = entries;
    this.keys = keys;
    this.clock = clock;
  }

  /// Throws [Refused] when the file is not what it should be; nothing of it is kept then.
  LoadedFile load(Delivered.File file, UUID agency, CheckFile check) throws Refused {
    var sha256 = sha256(file.path());
    try {
      return transactions.execute(_ -> within(file, agency, check, sha256));
    } catch (Midway e) {
      throw e.refused;
    }
  }

  /// Carries a refusal out of the transaction, which it undoes.
  private static final class Midway extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refused refused;

    Midway(Refused refused) {
      super(refused);
      this.refused = refused;
    }
  }

  private LoadedFile within(Delivered.File file, UUID agency, CheckFile check, byte[] sha256) {
    var source = file.mapping().source();
    jdbc.sql(WAIT).query((_, _) -> true).list();
    jdbc.sql(TURN).param("source", source).query((_, _) -> true).list();
    var before = before(file, sha256);
    if (before.isPresent()) {
      return before.get();
    }
    var key = keys.make(UUID.randomUUID());
    jdbc.sql(DELIVERY)
        .param("id", key.delivery())
        .param("agency", agency)
        .param("source", source)
        .param("file", file.name())
        .param("sha256", sha256)
        .param("mapping", file.mapping().version())
        .param("wrapped", key.wrapped().bytes())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    var writing = new Writing(new Entries.Of(key, agency, source, new Json(file.mapping())));
    try {
      check.read(file, writing::take);
    } catch (Refused e) {
      throw new Midway(e);
    }
    writing.write();
    writing.finish(sha256);
    return writing.result(file);
  }

  private Optional<LoadedFile> before(Delivered.File file, byte[] sha256) {
    return jdbc.sql(BEFORE)
        .param("source", file.mapping().source())
        .param("file", file.name())
        .param("sha256", sha256)
        .query(
            (row, _) ->
                new LoadedFile(
                    file.name(),
                    file.mapping().source(),
                    row.getInt("read"),
                    row.getInt("loaded"),
                    row.getInt("quarantined"),
                    row.getInt("duplicates"),
                    true,
                    null))
        .optional();
  }

  private static byte[] sha256(Path file) {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.getMessageDigest().digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// One file under way.
  private final class Writing {
    private final Entries.Of of;
    private final Counts counts = new Counts();
    private final List<Checked.Sound> sound = new ArrayList<>();
    private final List<Checked.Unsound> unsound = new ArrayList<>();
    private int read;
    private int loaded;
    private int quarantined;
    private int duplicates;

    Writing(Entries.Of of) {
      this.of = of;
    }

    void take(Checked row) {
      switch (row) {
        case Checked.Sound one -> sound.add(one);
        case Checked.Unsound one -> unsound.add(one);
      }
      if (sound.size() + unsound.size() == BATCH) {
        write();
      }
    }

    /// Writes what waits, as one audited act: how many rows from where to where, and their digest.
    void write() {
      if (sound.isEmpty() && unsound.isEmpty()) {
        return;
      }
      var added = sound.isEmpty() ? sound : entries.add(of, sound);
      entries.quarantine(of, unsound);
      added.forEach(counts::add);
      unsound.forEach(counts::add);
      read += sound.size() + unsound.size();
      loaded += added.size();
      duplicates += sound.size() - added.size();
      quarantined += unsound.size();
      audit("extracts.batch", "rows to " + read + ", digest " + digest());
      sound.clear();
      unsound.clear();
    }

    private String digest() {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        sound.forEach(row -> digest.update(row.digest().toString().getBytes(US_ASCII)));
        unsound.forEach(
            row ->
                digest.update((row.line().number() + row.fault().rule().id()).getBytes(US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    void finish(byte[] sha256) {
      jdbc.sql(LATEST).param("delivery", of.key().delivery()).param("source", of.source()).update();
      var all = counts.all();
      jdbc.sql(FINDINGS)
          .param("delivery", of.key().delivery())
          .param("agency", of.agency())
          .param("fields", all.stream().map(one -> one.remark().field()).toArray(String[]::new))
          .param("rules", all.stream().map(one -> one.remark().rule().id()).toArray(String[]::new))
          .param(
              "severities",
              all.stream().map(one -> one.remark().rule().severity().name()).toArray(String[]::new))
          .param("rows", all.stream().map(one -> Long.toString(one.rows())).toArray(String[]::new))
          .update();
      jdbc.sql(COUNTS)
          .param("id", of.key().delivery())
          .param("read", read)
          .param("loaded", loaded)
          .param("quarantined", quarantined)
          .param("duplicates", duplicates)
          .update();
      audit(
          "extracts.loaded",
          "read %d, loaded %d, quarantined %d, duplicates %d, sha256 %s"
              .formatted(read, loaded, quarantined, duplicates, HexFormat.of().formatHex(sha256)));
    }

    private void audit(String action, String basis) {
      jdbc.sql(AUDIT)
          .param("action", action)
          .param("delivery", of.key().delivery())
          .param("basis", basis)
          .query((_, _) -> true)
          .list();
    }

    LoadedFile result(Delivered.File file) {
      return new LoadedFile(
          file.name(), of.source(), read, loaded, quarantined, duplicates, false, null);
    }
  }
}
