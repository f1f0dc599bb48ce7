package org.kindred.core.training;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** The one thread that trains, with the lowest priority: whoever shops comes first. */
@ManagedExecutorDefinition(
    name = "java:app/concurrent/kindred-training",
    maxAsync = 1,
    hungTaskThreshold = 0)
@ApplicationScoped
public class TrainingExecutor implements Executor {

  @Resource(lookup = "java:app/concurrent/kindred-training")
  ManagedExecutorService executor;

  @Override
  public void execute(Runnable task) {
    executor.execute(() -> runAtLowPriority(task));
  }

  /**
   * The thread is pooled: others get it back as it was. Nothing depends on the priority being
   * heeded; where it is, shoppers wait less.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private static void runAtLowPriority(Runnable task) {
    Thread thread = Thread.currentThread();
    int before = thread.getPriority();
    thread.setPriority(Thread.MIN_PRIORITY);
    try {
      task.run();
    } finally {
      thread.setPriority(before);
    }
  }
}
