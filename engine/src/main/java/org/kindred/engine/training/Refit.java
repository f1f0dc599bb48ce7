package org.kindred.engine.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.kindred.engine.data.TrainingSet;

/**
 * The candidates that serve, fitted on everything. One that fails now, or whose fit would take
 * longer than there is time or is not worth it, serves as it was fitted before the validation
 * events. Owns its models.
 */
final class Refit implements AutoCloseable {

  private final List<CandidateModel> models = new ArrayList<>();

  private Refit() {}

  /** Of a model that was fitted on everything at once. */
  static Refit of(CandidateModel fitted) {
    Refit refit = new Refit();
    refit.models.add(fitted);
    return refit;
  }

  /**
   * Takes over the carriers, one after the other, so that each gives its memory back as soon as its
   * successor is there.
   *
   * @param carriers is empty afterwards, whatever happens
   */
  static Refit of(Fitter fitter, TrainingSet set, Queue<FittedCandidate> carriers) {
    SelectionContext context = fitter.context();
    Refit refit = new Refit();
    try {
      while (!carriers.isEmpty()) {
        String name = carriers.element().name();
        context.progress(TrainingProgress.Stage.REFITTING, name, 0, "");
        try (FittedCandidate carrier = carriers.remove()) {
          refit.models.add(successor(fitter, set, carrier));
        }
        context.progress(TrainingProgress.Stage.REFITTING, name, 1, "");
      }
    } catch (TrainingCancelledException e) {
      refit.close();
      carriers.forEach(FittedCandidate::close);
      carriers.clear();
      throw e;
    }
    return refit;
  }

  private static CandidateModel successor(Fitter fitter, TrainingSet set, FittedCandidate carrier) {
    SelectionContext context = fitter.context();
    boolean slow = carrier.trainer().timeWeight() > 0;
    if (slow && !fitter.slowTwice()) {
      return carrier.takeLatest();
    }
    Duration expected = carrier.fitTime().dividedBy(carrier.folds());
    boolean affordable = expected.compareTo(context.remaining()) < 0;
    if (slow && !affordable) {
      context.warn(
          "%s serves as fitted before the validation events, since the time was over"
              .formatted(carrier.name()));
      return carrier.takeLatest();
    }
    try {
      return fitter.fit(
          carrier.trainer(), set, context.fit(context.remaining(), null, carrier.model(0)));
    } catch (TrainingCancelledException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      context.failed(carrier.name(), "to be fitted on everything", e);
      return carrier.takeLatest();
    }
  }

  /** In the order of the carriers. */
  List<CandidateModel> models() {
    return models;
  }

  @Override
  public void close() {
    models.forEach(CandidateModel::close);
  }
}
