package org.kindred.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Divides loops among as many threads as the context allows. */
public final class Parallel {

  /** Parts of unequal cost even out when there are several for each thread. */
  private static final int PARTS_PER_THREAD = 16;

  private Parallel() {}

  /** The loop over a part. */
  @FunctionalInterface
  public interface Part {
    void run(int from, int to);
  }

  /** Runs the loop over {@code 0 … size - 1} in parts, in no particular order. */
  public static void run(FitContext context, int size, Part part) {
    if (context.threads() == 1) {
      part.run(0, size);
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(context.threads());
    try {
      int parts = PARTS_PER_THREAD * context.threads();
      List<Future<?>> running = new ArrayList<>();
      for (int k = 0; k < parts; k++) {
        int from = (int) ((long) k * size / parts);
        int to = (int) ((long) (k + 1) * size / parts);
        running.add(threads.submit(() -> part.run(from, to)));
      }
      await(running);
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Waits for all of them.
   *
   * @throws TrainingCancelledException when the waiting thread is interrupted
   */
  static void await(List<Future<?>> running) {
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new TrainingCancelledException();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      }
    }
  }
}
