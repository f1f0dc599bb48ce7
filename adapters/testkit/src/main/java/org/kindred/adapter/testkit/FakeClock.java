package org.kindred.adapter.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that moves only when told to. Safe for several threads. */
public final class FakeClock extends Clock {

  private Instant now;

  public FakeClock(Instant start) {
    this.now = start;
  }

  /** Moves on, or back when the duration is negative. */
  public synchronized void advance(Duration step) {
    now = now.plus(step);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Throws: an instant has no zone to change. */
  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalArgumentException("a FakeClock is always UTC, got " + zone);
  }
}
