package uk.rowan.verifier;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.rowan.verifier.Fault.Kind;

/// The seals, followed from the first to the newest.
final class Seals {

  static final int CHAINS = 64;

  private final @Nullable PublicKey key;
  private final Findings.Notes notes;
  private final List<SealedHeads> heads = Stream.generate(SealedHeads::new).limit(CHAINS).toList();
  private long number;
  private long count;
  private Hash root = Hash.NONE;
  private @Nullable Instant newest;

  Seals(@Nullable PublicKey key, Findings.Notes notes) {
    this.key = key;
    this.notes = notes;
  }

  void follow(Seal seal) {
    if (seal.number() != number + 1) {
      notes.seal(Kind.SEAL_MISSING, number + 1, "The next is %d.".formatted(seal.number()));
    } else if (!seal.before().equals(root)) {
      notes.seal(Kind.SEAL_UNLINKED, seal.number(), "");
    }
    if (!seal.recomputed().equals(seal.root())) {
      notes.seal(Kind.SEAL_ROOT, seal.number(), "");
    } else if (!isSigned(seal)) {
      notes.seal(Kind.SEAL_SIGNATURE, seal.number(), "");
    } else if (!keep(seal)) {
      notes.seal(Kind.SEAL_HEADS, seal.number(), "");
    }
    number = seal.number();
    root = seal.root();
    newest = seal.time();
    count++;
  }

  SealedHeads heads(int shard) {
    return heads.get(shard);
  }

  long count() {
    return count;
  }

  @Nullable Instant newest() {
    return newest;
  }

  private boolean keep(Seal seal) {
    var parsed = new ArrayList<Head>();
    seal.lines().stream().map(Head::parse).flatMap(Optional::stream).forEach(parsed::add);
    boolean fits = parsed.size() == CHAINS && seal.lines().size() == CHAINS;
    for (int shard = 0; fits && shard < CHAINS; shard++) {
      var head = parsed.get(shard);
      fits = head.shard() == shard && heads.get(shard).add(head, seal.number());
    }
    return fits;
  }

  private boolean isSigned(Seal seal) {
    if (key == null) {
      throw new CannotRead(
          "The log has seals and there is no public key to check them with. Give --public-key file.");
    }
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(seal.signed());
      return signature.verify(seal.signature().bytes());
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
