package org.kindred.core.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.kindred.core.shop.ShopKey;

/** The training runs of each shop; at most one per shop is under way. Safe for several threads. */
@ApplicationScoped
public class TrainingRuns {

  /** Puts a run in line; answers the one that is under way if there is one. */
  public TrainingRun start(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Asks the run to stop as soon as it can; false when it is over. */
  public boolean cancel(ShopKey shop, long runId) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The run that is in line or under way, with its newest progress. */
  public Optional<TrainingRun> current(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }

  public Optional<TrainingRun> find(ShopKey shop, long runId) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The shop's runs, newest first. */
  public List<TrainingRun> list(ShopKey shop, int limit) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Whether the shop has gathered enough for a model. */
  public TrainingReadiness readiness(ShopKey shop) {
    throw new UnsupportedOperationException("not yet");
  }
}
