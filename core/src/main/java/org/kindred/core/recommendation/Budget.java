package org.kindred.core.recommendation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets others do what may take too long, and waits for it only so long; what is late is finished
 * all the same, and nobody is interrupted. Safe for several threads.
 */
final class Budget {

  private static final System.Logger LOG = System.getLogger(Budget.class.getName());

  private final Executor executor;
  private final Semaphore places;

  /**
   * @param places how many may be under way; more are not even begun
   */
  Budget(Executor executor, int places) {
    this.executor = executor;
    this.places = new Semaphore(places);
  }

  /** What the work gives; empty when it is late, failed, or could not be begun. */
  <T> Optional<T> within(Duration time, Supplier<T> work) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    CompletableFuture<T> result = begin(work);
    try {
      return Optional.of(result.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "An answer goes on without what failed", e.getCause());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private <T> CompletableFuture<T> begin(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, executor)
          .whenComplete((value, failure) -> places.release());
    } catch (RejectedExecutionException e) {
      places.release();
      return CompletableFuture.failedFuture(e);
    }
  }
}
