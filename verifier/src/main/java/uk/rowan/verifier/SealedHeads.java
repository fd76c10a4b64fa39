package uk.rowan.verifier;

import java.util.Arrays;

/// The heads of one chain that seals vouch for, in order, each once: 48 bytes a head.
final class SealedHeads {

  private static final int HASH = 32;

  private long[] seqs = new long[16];
  private long[] seals = new long[16];
  private byte[] hashes = new byte[16 * HASH];
  private int size;

  /// False when it contradicts an earlier seal.
  boolean add(Head head, long seal) {
    long last = lastSeq();
    if (head.seq() < last) {
      return false;
    }
    if (head.seq() == last && size > 0) {
      return hash(size - 1).equals(head.hash());
    }
    if (size == seqs.length) {
      seqs = Arrays.copyOf(seqs, 2 * size);
      seals = Arrays.copyOf(seals, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size * HASH);
    }
    seqs[size] = head.seq();
    seals[size] = seal;
    System.arraycopy(head.hash().bytes(), 0, hashes, size * HASH, HASH);
    size++;
    return true;
  }

  int size() {
    return size;
  }

  long seq(int place) {
    return seqs[place];
  }

  long seal(int place) {
    return seals[place];
  }

  Hash hash(int place) {
    return new Hash(Arrays.copyOfRange(hashes, place * HASH, (place + 1) * HASH));
  }

  long lastSeq() {
    return size == 0 ? 0 : seqs[size - 1];
  }
}
