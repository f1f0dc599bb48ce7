package org.kindred.engine.training;

/**
 * What the heap still has room for. A training that runs out of it ends the whole server, so what
 * would not fit is not begun.
 */
public final class HeapRoom {

  /** The rest is for what others allocate meanwhile. */
  private static final double USABLE = 0.9;

  private HeapRoom() {}

  /**
   * Looks twice: what seems to be in the way may be garbage, which is collected first.
   *
   * @param bytes that are needed at once
   * @throws InsufficientMemoryException when there are fewer
   */
  public static void require(long bytes) {
    if (bytes > free()) {
      System.gc();
      long free = free();
      if (bytes > free) {
        throw new InsufficientMemoryException("heap", bytes, free);
      }
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return (long) (USABLE * (runtime.maxMemory() - used));
  }
}
