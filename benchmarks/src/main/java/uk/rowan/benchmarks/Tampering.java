package uk.rowan.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import uk.rowan.verifier.Fault;
import uk.rowan.verifier.Fault.Place;

/// What a superuser of the database may do to the log: each kind acts once, in the transaction of
/// its connection, and says which fault must be found for it.
enum Tampering {
  ALTER_A_COLUMN {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      var column = COLUMNS.get(on.random().nextInt(COLUMNS.size()));
      on.run(
          "update audit.event set %s where shard = ? and seq = ?".formatted(column),
          on.shard(),
          on.seq());
      return at(on.shard(), on.seq());
    }
  },
  DELETE {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      on.run("delete from audit.event where shard = ? and seq = ?", on.shard(), on.seq());
      return at(on.shard(), on.seq());
    }
  },
  REORDER {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      on.move(on.seq(), on.seq() + FAR);
      on.move(on.seq() + 1, on.seq());
      on.move(on.seq() + FAR, on.seq() + 1);
      return at(on.shard(), on.seq());
    }
  },
  /// Everything after moves up one place and the head with it; the new event fits the one before.
  INSERT {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      on.run(
          "update audit.event set seq = seq + ? where shard = ? and seq > ?",
          FAR,
          on.shard(),
          on.seq());
      on.run(
          """
          insert into audit.event
          select shard, seq + 1, at, staff, agency, purpose, action, gen_random_uuid(), persons, fields,
            outcome, basis, request, hash, hash
          from audit.event where shard = ? and seq = ?
          """,
          on.shard(),
          on.seq());
      on.rehash(on.seq() + 1, on.seq() + 1);
      on.run(
          "update audit.event set seq = seq - ? + 1 where shard = ? and seq > ?",
          FAR,
          on.shard(),
          FAR);
      on.run("update audit.chain_head set seq = seq + 1 where shard = ?", on.shard());
      return at(on.shard(), on.seq() + 2);
    }
  },
  TRUNCATE_BELOW_A_SEAL {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      on.run("delete from audit.event where shard = ? and seq >= ?", on.shard(), on.seq());
      on.setHead();
      return at(on.shard(), on.seq());
    }
  },
  /// The chain is whole again afterwards; only the seals remember.
  FORK {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      fork(on);
      return atOrAfter(on.shard(), on.seq());
    }
  },
  REPLACE_A_SEAL {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      var heads = Sql.words(on.connection(), SealForger.HEADS_OF, on.seal());
      heads.set(on.shard(), on.shard() + ":1:" + "ab".repeat(32));
      on.stranger().replace(on.connection(), on.seal(), heads);
      return seal(on.seal());
    }
  },
  FORGE_A_SIGNATURE {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      on.run(
          "update audit.seal set signature = set_byte(signature, 9, get_byte(signature, 9) # 1) where number = ?",
          on.seal());
      return seal(on.seal());
    }
  },
  SWAP_HASHES {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      on.run(
          """
          update audit.event e set hash = o.hash
          from audit.event o
          where e.shard = ? and e.seq in (?, ?) and o.shard = e.shard and o.seq in (?, ?) and o.seq <> e.seq
          """,
          on.shard(),
          on.seq(),
          on.seq() + 1,
          on.seq(),
          on.seq() + 1);
      return at(on.shard(), on.seq());
    }
  },
  REMOVE_A_SEAL {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      on.run("delete from audit.seal where number = ?", on.seal());
      return fault -> fault.place().equals(new Place.Seal(on.seal()));
    }
  },
  /// The end of the log goes with its seals: only a witness remembers.
  REMOVE_THE_NEWEST_SEAL {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      on.run("delete from audit.seal where number >= ?", on.seal());
      return witness(on.seal());
    }
  },
  /// The log and its seals are written anew with Rowan's own key: only a witness remembers.
  STEAL_THE_KEY {
    @Override
    Predicate<Fault> act(Attack on) throws Exception {
      fork(on);
      long first = on.firstSealOver();
      for (long number = first; number <= on.seals(); number++) {
        var heads = Sql.words(on.connection(), SealForger.HEADS_OF, number);
        heads.set(on.shard(), on.headAsOf(heads.get(on.shard())));
        on.owner().replace(on.connection(), number, heads);
      }
      return witness(first);
    }
  };

  private static final long FAR = 1_000_000_000;

  /// Each changes what the column holds, also when it holds nothing.
  private static final List<String> COLUMNS =
      List.of(
          "at = at + interval '1 microsecond'",
          "staff = gen_random_uuid()",
          "agency = gen_random_uuid()",
          "purpose = case when purpose is null then '' end",
          "action = action || '_'",
          "subject = null",
          "persons = '{}'",
          "persons = persons || gen_random_uuid()",
          "fields = array[array_to_string(fields, ',')]",
          "fields = '[0:1]={NAME,RISK}'",
          "outcome = 'REFUSED'",
          "basis = basis || ' '",
          "request = gen_random_uuid()",
          "before_hash = sha256(before_hash)",
          "hash = sha256(hash)");

  abstract Predicate<Fault> act(Attack on) throws Exception;

  private static void fork(Attack on) throws SQLException {
    on.run(
        "update audit.event set subject = gen_random_uuid() where shard = ? and seq = ?",
        on.shard(),
        on.seq());
    on.rehash(on.seq(), Long.MAX_VALUE);
    on.setHead();
  }

  private static Predicate<Fault> at(int shard, long seq) {
    return fault -> fault.place().equals(new Place.Event(shard, seq));
  }

  private static Predicate<Fault> atOrAfter(int shard, long seq) {
    return fault ->
        fault.kind() == Fault.Kind.REWRITTEN
            && fault.place() instanceof Place.Event(int where, long place)
            && where == shard
            && place >= seq;
  }

  private static Predicate<Fault> seal(long number) {
    return fault ->
        fault.kind() == Fault.Kind.SEAL_SIGNATURE && fault.place().equals(new Place.Seal(number));
  }

  private static Predicate<Fault> witness(long number) {
    return fault -> fault.place() instanceof Place.Witness(var _, long place) && place == number;
  }
}
