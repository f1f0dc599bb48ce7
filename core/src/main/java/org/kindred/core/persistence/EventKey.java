package org.kindred.core.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names an event within a shop by 128 bits of a hash over its parts, so that the unique index is
 * small whatever ids a shop uses. Equal parts give equal keys.
 */
public final class EventKey implements Comparable<EventKey> {

  private static final int LENGTH = 16;
  private static final int CLUSTER_LENGTH = 6;
  private static final byte SEPARATOR = 0x1f;

  private final byte[] bytes;

  private EventKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The key of the event that these parts name together. */
  public static EventKey of(String... parts) {
    return new EventKey(Arrays.copyOf(hash(parts), LENGTH));
  }

  /**
   * The same, but keys of one cluster lie side by side in an index, so that writing many of them at
   * once touches few of its pages.
   */
  public static EventKey clustered(String cluster, String... parts) {
    byte[] key = Arrays.copyOf(hash(cluster), LENGTH);
    byte[] rest = hash(parts);
    System.arraycopy(rest, 0, key, CLUSTER_LENGTH, LENGTH - CLUSTER_LENGTH);
    return new EventKey(key);
  }

  private static byte[] hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update(SEPARATOR);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A key that was stored before. */
  public static EventKey ofBytes(byte[] stored) {
    return new EventKey(stored.clone());
  }

  /** A fresh copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** By unsigned bytes: breaks ties between events of the same instant, the same way everywhere. */
  @Override
  public int compareTo(EventKey other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
