package org.kindred.core.testing;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits for what is promised. */
public final class Awaited {

  private Awaited() {}

  /** The value, or what the stage failed with. */
  public static <T> T value(CompletionStage<T> promised) {
    try {
      return promised.toCompletableFuture().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
