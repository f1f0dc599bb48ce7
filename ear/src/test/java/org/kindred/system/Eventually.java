package org.kindred.system;

import java.time.Duration;

/**
 * Waits for what another process brings about, and says what was waited for when it does not. On a
 * slow machine the system property {@code kindred.patience} multiplies every limit.
 */
public final class Eventually {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final int PATIENCE = Integer.getInteger("kindred.patience", 1);

  private Eventually() {}

  public interface Condition {
    boolean holds() throws Exception;
  }

  /**
   * Returns once the condition holds.
   *
   * @throws AssertionError when {@code limit} has passed and the condition still does not hold
   */
  public static void within(Duration limit, String what, Condition condition) {
    long deadline = System.nanoTime() + patient(limit).toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + limit + ": " + what);
      }
      pause();
    }
  }

  /** The limit as it is on this machine. */
  public static Duration patient(Duration limit) {
    return limit.multipliedBy(PATIENCE);
  }

  private static boolean holds(Condition condition) {
    try {
      return condition.holds();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
