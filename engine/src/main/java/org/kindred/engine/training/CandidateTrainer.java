package org.kindred.engine.training;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;

/**
 * Fits one kind of candidate. Stateless. {@link ModelSelection} calls {@link #fit} first on the
 * part before the validation events, with a validation set, and then, if the candidate carries
 * weight, on everything, without one.
 */
public interface CandidateTrainer {

  /** A short lower-case word: it names the directory, the command-line choice and the report. */
  String name();

  /** Whether it makes sense to try: enough data, features, links, device. */
  default boolean suits(TrainingSet set, FitContext context) {
    return set.sequences().size() > 0;
  }

  /**
   * Fits the model. Looks at {@code context.isCancelled()} and {@code context.remaining()} often.
   *
   * @throws TrainingCancelledException when cancelled
   */
  CandidateModel fit(TrainingSet set, FitContext context);

  /**
   * What a fit takes of the heap at its height beside the set, at most; it is not begun where there
   * is less. 0 for what is small beside the set.
   */
  default long heapBytes(TrainingSet set, FitContext context) {
    return 0;
  }

  /**
   * How eagerly it uses time: 0 for what is done after one pass or a few, more for what becomes
   * better the longer it trains. The latter come last and divide what time is left in proportion.
   */
  default double timeWeight() {
    return 0;
  }

  /** Where it runs when that device is wished for, in words for a report. */
  default String device(Device wish) {
    return "CPU";
  }

  /**
   * Goes on from an earlier model, which has seen nothing of what {@code context} holds out. Fits
   * afresh unless there is something to gain.
   *
   * @param directory what {@link CandidateModel#save} wrote
   * @param set whose first items and event types are those of the earlier model in their order
   * @throws TrainingCancelledException when cancelled
   */
  default CandidateModel warmStart(Path directory, TrainingSet set, FitContext context)
      throws IOException {
    return fit(set, context);
  }

  /** Loads what {@link CandidateModel#save} wrote, for the same catalogue. */
  CandidateModel load(Path directory, ItemCatalog catalog) throws IOException;
}
