package uk.rowan.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.rowan.verifier.Fault.Kind;

/// One reading of the whole log, from the first event of the first chain to the last of the last.
public final class Verification {

  private static final int EVERY = 1_000_000;

  private final Connection connection;
  private final Consumer<String> progress;
  private final Findings.Notes notes = new Findings.Notes();
  private long events;

  private Verification(Connection connection, Consumer<String> progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /// Reads in the transaction that `connection` is in, which must show one moment throughout.
  /// Without a key the log must be without seals.
  public static Findings of(
      Connection connection,
      @Nullable PublicKey key,
      List<Path> witnesses,
      Consumer<String> progress)
      throws SQLException, IOException {
    return new Verification(connection, progress).findings(key, witnesses);
  }

  private Findings findings(@Nullable PublicKey key, List<Path> witnesses)
      throws SQLException, IOException {
    var seals = seals(key, witnesses.stream().map(folder -> new Witness(folder, notes)).toList());
    long unsealed = chains(seals, heads());
    return notes.findings(events, seals, unsealed);
  }

  private Seals seals(@Nullable PublicKey key, List<Witness> witnesses)
      throws SQLException, IOException {
    var seals = new Seals(key, notes);
    try (var rows = Rows.of(connection, Seal.IN_ORDER)) {
      while (rows.next()) {
        var seal = Seal.read(rows);
        seals.follow(seal);
        witnesses.forEach(witness -> witness.compare(seal));
      }
    }
    witnesses.forEach(Witness::end);
    return seals;
  }

  /// Where each chain should end; a head that is gone stands for an empty chain.
  private List<Head> heads() throws SQLException, IOException {
    var heads = new ArrayList<Head>();
    for (int shard = 0; shard < Seals.CHAINS; shard++) {
      heads.add(new Head(shard, 0, Hash.startOf(shard)));
    }
    try (var rows = Rows.of(connection, Head.ALL)) {
      while (rows.next()) {
        var head = Head.read(rows);
        if (head.shard() >= 0 && head.shard() < Seals.CHAINS) {
          heads.set(head.shard(), head);
        }
      }
    }
    return heads;
  }

  private long chains(Seals seals, List<Head> heads) throws SQLException, IOException {
    long expected = heads.stream().mapToLong(Head::seq).sum();
    var chains = new ArrayList<Chain>();
    for (int shard = 0; shard < Seals.CHAINS; shard++) {
      chains.add(new Chain(shard, seals.heads(shard), notes));
    }
    try (var rows = Rows.of(connection, Event.IN_ORDER)) {
      while (rows.next()) {
        var event = Event.read(rows);
        if (event.shard() < 0 || event.shard() >= Seals.CHAINS) {
          notes.event(Kind.UNKNOWN_CHAIN, event.shard(), event.seq(), "");
        } else {
          chains.get(event.shard()).follow(event);
        }
        if (++events % EVERY == 0) {
          progress.accept("%,d of %,d events ...".formatted(events, expected));
        }
      }
    }
    long unsealed = 0;
    for (int shard = 0; shard < Seals.CHAINS; shard++) {
      unsealed += chains.get(shard).end(heads.get(shard));
    }
    return unsealed;
  }
}
