package org.kindred.engine.training;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.TrainingSet;

/**
 * Fits a candidate from what an earlier model left, where there is one; else afresh. Begins nothing
 * that the heap has no room for.
 *
 * @param slowTwice whether what takes what time it gets is fitted on everything in the end; else it
 *     has all the time before, and serves as it is then
 */
record Fitter(SelectionContext context, @Nullable Predecessor predecessor, boolean slowTwice) {

  CandidateModel fit(CandidateTrainer trainer, TrainingSet set, FitContext fit) {
    HeapRoom.require(trainer.heapBytes(set, fit));
    if (predecessor != null && predecessor.has(trainer.name())) {
      try {
        return trainer.warmStart(predecessor.directory().candidate(trainer.name()), set, fit);
      } catch (TrainingCancelledException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        context.failed(trainer.name(), "to go on from the earlier model", e);
      }
    }
    return trainer.fit(set, fit);
  }
}
