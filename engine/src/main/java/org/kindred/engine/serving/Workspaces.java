package org.kindred.engine.serving;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/**
 * Workspaces for one history, used again: new arrays as large as the catalogue for each call would
 * keep the collector of garbage busy. Thread-safe.
 */
final class Workspaces {

  private static final int KEPT = 8;

  private final BlockingQueue<Workspace> kept = new ArrayBlockingQueue<>(KEPT);
  private final int candidates;
  private final int items;

  Workspaces(int candidates, int items) {
    this.candidates = candidates;
    this.items = items;
  }

  /** What the work makes of a workspace, which holds the scores of an earlier call. */
  <T> T with(Function<Workspace, T> work) {
    Workspace earlier = kept.poll();
    Workspace workspace = earlier == null ? Workspace.of(candidates, 1, items) : earlier;
    try {
      return work.apply(workspace);
    } finally {
      kept.offer(workspace);
    }
  }
}
