package uk.rowan.extracts.loading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.rowan.extracts.Extracts;
import uk.rowan.extracts.LoadedFile;
import uk.rowan.extracts.LoadedFolder;
import uk.rowan.extracts.Mention;
import uk.rowan.extracts.QuarantinedRow;
import uk.rowan.extracts.checking.CheckFile;
import uk.rowan.extracts.checking.Delivered;
import uk.rowan.extracts.mapping.Mappings;
import uk.rowan.extracts.reading.Refused;
import uk.rowan.foundation.Acting;
import uk.rowan.foundation.Purpose;

@Component
class LoadExtracts implements Extracts {

  static final String OWNERS =
      "select id from sharing.agency where kind = :kind and left_on is null";
  static final String PEOPLE =
      """
      select d.file, m.line, n.role, l.person
      from (select id as entry, delivery, line from extracts.entry
            union all select entry, delivery, line from extracts.repeat) m
      join extracts.delivery d on d.id = m.delivery
      join extracts.named n on n.entry = m.entry and n.place = 0
      join extracts.link l on l.named = n.id and l.until is null
      order by d.file, d.number, m.line, n.id
      """;
  static final String QUARANTINED =
      """
      select d.file, q.line, q.field, q.rule, q.reason
      from extracts.quarantine q join extracts.delivery d on d.id = q.delivery
      order by d.file, d.number, q.line, q.id
      """;

  private static final int FETCH = 5_000;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final LoadFile loadFile;
  private final LinkMentions linkMentions;
  private final Clock clock;
  private final byte[] matchingKey;

  LoadExtracts(
      JdbcClient jdbc,
      TransactionOperations transactions,
      LoadFile loadFile,
      LinkMentions linkMentions,
      Clock clock,
      @Qualifier("matching") byte[] matchingKey) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.loadFile = loadFile;
    this.linkMentions = linkMentions;
    this.clock = clock;
    this.matchingKey = matchingKey.clone();
  }

  @Override
  public LoadedFolder load(Path folder, Consumer<String> progress) throws IOException {
    var mappings = Mappings.standard();
    var delivered = Delivered.in(folder, mappings);
    var check = new CheckFile(mappings, clock, matchingKey);
    var files = new ArrayList<LoadedFile>();
    for (var file : delivered.files()) {
      progress.accept("loading " + file.name());
      files.add(load(file, check));
    }
    as(Purpose.BULK_LOAD, () -> linkMentions.link(progress));
    return new LoadedFolder(files, delivered.leftAlone());
  }

  private LoadedFile load(Delivered.File file, CheckFile check) {
    var owner = as(Purpose.ANALYSIS, () -> owner(file.mapping().owner()));
    try {
      return as(Purpose.BULK_LOAD, () -> loadFile.load(file, owner, check));
    } catch (RefusedMidway e) {
      return new LoadedFile(
          file.name(), file.mapping().source(), 0, 0, 0, 0, false, e.refused.reason());
    }
  }

  /// The one agency of the kind, or the partnership itself.
  private UUID owner(String kind) {
    List<UUID> owners =
        transactions.execute(_ -> jdbc.sql(OWNERS).param("kind", kind).query(UUID.class).list());
    return owners.size() == 1 ? owners.getFirst() : Acting.ROWAN.value();
  }

  @Override
  public void people(Consumer<Mention> to) {
    transactions.executeWithoutResult(
        _ ->
            jdbc.sql(PEOPLE)
                .withFetchSize(FETCH)
                .query(
                    row -> {
                      to.accept(
                          new Mention(
                              row.getString("file"),
                              row.getInt("line") + "#" + row.getString("role"),
                              row.getLong("person")));
                    }));
  }

  @Override
  public void quarantined(Consumer<QuarantinedRow> to) {
    transactions.executeWithoutResult(
        _ ->
            jdbc.sql(QUARANTINED)
                .withFetchSize(FETCH)
                .query(
                    row -> {
                      to.accept(
                          new QuarantinedRow(
                              row.getString("file"),
                              row.getInt("line"),
                              row.getString("field"),
                              row.getString("rule"),
                              row.getString("reason")));
                    }));
  }

  private static final class RefusedMidway extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refused refused;

    RefusedMidway(Refused refused) {
      super(refused);
      this.refused = refused;
    }
  }

  private static <T> T as(Purpose purpose, Callable<T> work) {
    try {
      return Acting.required().because(purpose).during(work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Refused e) {
      throw new RefusedMidway(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
