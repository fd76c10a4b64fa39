package uk.rowan.linkage.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Hashes of bytes and numbers that depend on nothing but what is hashed: the same on every machine
/// and in every order of arrival, because what is compared with what follows from them.
public final class Hash {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /// Mixes well (the finaliser of SplitMix64; Steele, Lea and Flood 2014).
  public static long mix(long number) {
    long z = number;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// Of two numbers in their order.
  public static long of(long first, long second) {
    return mix(first * ODD + second);
  }

  /// Of `text[from, from + length)`.
  public static long of(byte[] text, int from, int length) {
    long hash = length * ODD;
    int i = from;
    int end = from + length;
    while (end - i >= 8) {
      hash = mix(hash ^ (long) LONG.get(text, i));
      i += 8;
    }
    long rest = 0;
    for (int shift = 0; i < end; i++, shift += 8) {
      rest |= (text[i] & 0xffL) << shift;
    }
    return mix(hash ^ rest ^ ODD);
  }
}
