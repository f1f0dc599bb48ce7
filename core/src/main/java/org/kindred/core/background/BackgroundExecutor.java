package org.kindred.core.background;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/**
 * The container's threads for loops and loading; trainings have one of their own. Each loop keeps
 * its thread, so there must be more of them than loops.
 */
@ManagedExecutorDefinition(
    name = "java:app/concurrent/kindred-background",
    maxAsync = 24,
    hungTaskThreshold = 0)
@ApplicationScoped
public class BackgroundExecutor implements Executor {

  @Resource(lookup = "java:app/concurrent/kindred-background")
  ManagedExecutorService executor;

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }
}
