package org.kindred.engine.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kindred.engine.data.TrainingSet;

/**
 * The candidates that serve, fitted on everything. One that fails now, or whose fit would take
 * longer than there is time, serves as it was fitted before the validation events. Owns the new
 * models only.
 */
final class Refit implements AutoCloseable {

  private final List<CandidateModel> models = new ArrayList<>();
  private final List<CandidateModel> owned = new ArrayList<>();

  private Refit() {}

  /** Of models that somebody else closes. */
  static Refit of(List<CandidateModel> fitted) {
    Refit refit = new Refit();
    refit.models.addAll(fitted);
    return refit;
  }

  static Refit of(Fitter fitter, TrainingSet set, List<FittedCandidate> carriers) {
    SelectionContext context = fitter.context();
    Refit refit = new Refit();
    try {
      for (int k = 0; k < carriers.size(); k++) {
        context.progress(TrainingProgress.Stage.REFITTING, carriers.get(k).name(), 0, "");
        refit.add(fitter, set, carriers.get(k));
        context.progress(TrainingProgress.Stage.REFITTING, carriers.get(k).name(), 1, "");
      }
    } catch (TrainingCancelledException e) {
      refit.close();
      throw e;
    }
    return refit;
  }

  private void add(Fitter fitter, TrainingSet set, FittedCandidate carrier) {
    SelectionContext context = fitter.context();
    CandidateModel before = carrier.models().get(0);
    Duration expected = carrier.fitTime().dividedBy(carrier.models().size());
    boolean affordable = expected.compareTo(context.remaining()) < 0;
    if (carrier.trainer().timeWeight() > 0 && !affordable) {
      context.warn(
          "%s serves as fitted before the validation events, since the time was over"
              .formatted(carrier.name()));
      models.add(before);
      return;
    }
    try {
      CandidateModel model =
          fitter.fit(carrier.trainer(), set, context.fit(context.remaining(), null, before));
      owned.add(model);
      models.add(model);
    } catch (TrainingCancelledException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      context.failed(carrier.name(), "to be fitted on everything", e);
      models.add(before);
    }
  }

  /** In the order of the carriers. */
  List<CandidateModel> models() {
    return models;
  }

  @Override
  public void close() {
    owned.forEach(CandidateModel::close);
  }
}
