package org.kindred.core.modelstore;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.kindred.engine.serving.ServingModel;

/**
 * Counts who uses a model, and closes it when it is retired and nobody does any more: closing under
 * a running call ends the process.
 */
final class LoadedModel {

  private final long version;
  private final ServingModel model;

  /** The users, and one more as long as the model is not retired. */
  private final AtomicInteger holders = new AtomicInteger(1);

  private final CountDownLatch closed = new CountDownLatch(1);

  LoadedModel(long version, ServingModel model) {
    this.version = version;
    this.model = model;
  }

  long version() {
    return version;
  }

  ServingModel model() {
    return model;
  }

  /** False when the model is closed or about to be. */
  boolean acquire() {
    int before;
    do {
      before = holders.get();
      if (before == 0) {
        return false;
      }
    } while (!holders.compareAndSet(before, before + 1));
    return true;
  }

  void release() {
    if (holders.decrementAndGet() == 0) {
      try {
        model.close();
      } finally {
        closed.countDown();
      }
    }
  }

  /** To be called once; the model closes after its last user. */
  void retire() {
    release();
  }

  boolean awaitClosed(Duration atMost) {
    try {
      return closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
