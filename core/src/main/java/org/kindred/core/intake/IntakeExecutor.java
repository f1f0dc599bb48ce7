package org.kindred.core.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/**
 * The threads that write what comes in, so that requests wait for the database without one. Of each
 * door two write a group, while two others answer the ones before.
 */
@ManagedExecutorDefinition(
    name = "java:app/concurrent/kindred-intake",
    maxAsync = 8,
    hungTaskThreshold = 0)
@ApplicationScoped
public class IntakeExecutor implements Executor {

  @Resource(lookup = "java:app/concurrent/kindred-intake")
  ManagedExecutorService executor;

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }
}
