package org.kindred.engine.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kindred.engine.data.UserHistory;

/**
 * One fitted way of scoring the whole catalogue. Called by several threads at once; {@link #close}
 * is called once, after the last call has returned.
 */
public interface CandidateModel extends AutoCloseable {

  /** The name of the trainer that made it, unique among the candidates, such as {@code ease}. */
  String name();

  /**
   * Scores all items for each history. A higher score is better; a score of 0 or less says that the
   * model knows no reason for the item. Items of the history are not masked here.
   *
   * @param histories perhaps empty ones
   * @param scores float [histories][items], overwritten whole; never NaN
   */
  void score(List<UserHistory> histories, float[][] scores);

  /**
   * Scores a few items, for explanations. May differ from {@link #score} by a constant for each
   * history.
   *
   * @param items int [chosen], item indices
   * @param scratch float [items], to work with; what is in it before and after does not matter
   * @param scores float [histories][chosen], overwritten whole
   */
  default void scoreItems(
      List<UserHistory> histories, int[] items, float[] scratch, float[][] scores) {
    float[][] all = {scratch};
    for (int b = 0; b < histories.size(); b++) {
      score(histories.subList(b, b + 1), all);
      for (int k = 0; k < items.length; k++) {
        scores[b][k] = all[0][items[k]];
      }
    }
  }

  /**
   * Writes the model into an empty, existing directory that {@link CandidateTrainer#load} reads.
   */
  void save(Path directory) throws IOException;

  /** Frees native memory, if there is any. */
  @Override
  default void close() {}
}
