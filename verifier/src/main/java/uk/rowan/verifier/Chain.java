package uk.rowan.verifier;

import uk.rowan.verifier.Fault.Kind;

/// One chain, followed from its start to its end.
final class Chain {

  private final int shard;
  private final SealedHeads sealed;
  private final Findings.Notes notes;
  private long seq;
  private Hash hash;
  private Hash recomputed;
  private int next;

  Chain(int shard, SealedHeads sealed, Findings.Notes notes) {
    this.shard = shard;
    this.sealed = sealed;
    this.notes = notes;
    this.hash = Hash.startOf(shard);
    this.recomputed = hash;
    compareWithSeals();
  }

  void follow(Event event) {
    if (event.seq() > seq + 1) {
      notes.event(Kind.MISSING, shard, seq + 1, "The next one there is %d.".formatted(event.seq()));
    } else if (event.seq() <= seq) {
      notes.event(Kind.DOUBLED, shard, event.seq(), "");
    } else if (!event.before().equals(hash) && !event.before().equals(recomputed)) {
      notes.event(Kind.UNLINKED, shard, event.seq(), "");
    }
    recomputed = event.recomputed();
    if (!recomputed.equals(event.hash())) {
      notes.event(Kind.ALTERED, shard, event.seq(), "");
    }
    seq = event.seq();
    hash = event.hash();
    compareWithSeals();
  }

  /// The chain has no more events. Gives back how many no seal covers.
  long end(Head head) {
    if (head.seq() != seq || !head.hash().equals(hash)) {
      notes.event(
          Kind.HEAD_DIFFERS,
          shard,
          Math.min(head.seq(), seq) + (head.seq() == seq ? 0 : 1),
          "It ends at %d and its head says %d.".formatted(seq, head.seq()));
    }
    if (next < sealed.size()) {
      notes.event(
          Kind.CUT_OFF,
          shard,
          seq + 1,
          "Seal %d covers up to %d.".formatted(sealed.seal(next), sealed.lastSeq()));
    }
    return Math.max(0, seq - sealed.lastSeq());
  }

  private void compareWithSeals() {
    while (next < sealed.size() && sealed.seq(next) <= seq) {
      if (sealed.seq(next) == seq && !sealed.hash(next).equals(hash)) {
        notes.event(Kind.REWRITTEN, shard, seq, between());
      }
      next++;
    }
  }

  private String between() {
    return "Seal %d differs; the change is after event %d."
        .formatted(sealed.seal(next), next == 0 ? 0 : sealed.seq(next - 1));
  }
}
