package org.kindred.core.persistence;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes the primary keys of all tables: milliseconds since 2024, then 8 bits of this process, then
 * a 14-bit counter. Ids of one process rise strictly; those of several nodes interleave by time.
 * Safe for several threads.
 */
public final class TimeOrderedIds {

  private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  private static final int COUNTER_BITS = 14;
  private static final int NODE_BITS = 8;
  private static final Clock CLOCK = Clock.systemUTC();
  private static final long NODE = new SecureRandom().nextInt(1 << NODE_BITS);

  private static long lastTick;
  private static int counter;

  private TimeOrderedIds() {}

  /** A new id, positive and greater than every one given out before by this process. */
  public static synchronized long next() {
    long tick = Math.max(CLOCK.millis() - EPOCH, lastTick);
    if (tick > lastTick) {
      counter = 0;
    } else if (++counter == 1 << COUNTER_BITS) {
      tick++;
      counter = 0;
    }
    lastTick = tick;
    return (tick << (NODE_BITS + COUNTER_BITS)) | (NODE << COUNTER_BITS) | counter;
  }
}
