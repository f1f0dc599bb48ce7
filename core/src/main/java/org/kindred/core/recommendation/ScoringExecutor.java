package org.kindred.core.recommendation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** The threads on which requests let others work that may take too long: loading and scoring. */
@ManagedExecutorDefinition(
    name = "java:app/concurrent/kindred-scoring",
    maxAsync = 8,
    hungTaskThreshold = 0)
@ApplicationScoped
public class ScoringExecutor implements Executor {

  @Resource(lookup = "java:app/concurrent/kindred-scoring")
  ManagedExecutorService executor;

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }
}
