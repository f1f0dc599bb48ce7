package org.kindred.core.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Repeats a task on one thread until it is stopped. Stopped by a flag and never interrupted, since
 * an interrupt closes the embedded database. A failure is logged when it begins and when it ends.
 */
public final class BackgroundLoop {

  private static final System.Logger LOG = System.getLogger(BackgroundLoop.class.getName());

  private final String name;
  private final Duration pause;
  private final BooleanSupplier task;
  private final AtomicBoolean started = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile boolean stopping;
  private boolean failing;

  /**
   * @param pause between two calls, unless woken
   * @param task says whether there is more to do at once
   */
  public BackgroundLoop(String name, Duration pause, BooleanSupplier task) {
    this.name = name;
    this.pause = pause;
    this.task = task;
  }

  /** Starts once, however often it is called; occupies a thread of the executor until stopped. */
  public void start(Executor executor) {
    if (started.compareAndSet(false, true)) {
      executor.execute(this::run);
    }
  }

  /** Ends the pause that is under way, or the next one. */
  public void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }

  /** Whether the task should come to an end. */
  public boolean isStopping() {
    return stopping;
  }

  /** Called by the task that has nothing more to do, ever: gives its thread back. */
  public void finish() {
    stopping = true;
  }

  /** Lets the task end, and waits for it. */
  public void stop(Duration atMost) {
    stopping = true;
    wake();
    if (started.get() && !finishes(atMost)) {
      LOG.log(System.Logger.Level.WARNING, "{0} did not end in time", name);
    }
  }

  private boolean finishes(Duration atMost) {
    try {
      return finished.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    try {
      while (!stopping) {
        if (!runOnce()) {
          pause();
        }
      }
    } finally {
      finished.countDown();
    }
  }

  private boolean runOnce() {
    try {
      boolean more = task.getAsBoolean();
      if (failing) {
        failing = false;
        LOG.log(System.Logger.Level.INFO, "{0} works again", name);
      }
      return more;
    } catch (RuntimeException e) {
      if (!failing && !stopping) {
        failing = true;
        LOG.log(System.Logger.Level.WARNING, name + " does not work just now", e);
      }
      return false;
    }
  }

  private void pause() {
    try {
      if (wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }
}
