package org.kindred.engine.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kindred.engine.data.TrainingSet;

/**
 * Fits the candidates on the folds: first those that are soon done, then those that take what time
 * they get, each its part of it.
 */
final class CandidateFitting {

  /** The rest is for looking at the validation cases, for the final fit and for saving. */
  private static final double SHARE_OF_TIME = 0.5;

  /** Of the time that is left, at most, for one that should soon be done. */
  private static final double SHARE_OF_QUICK = 0.25;

  private final SelectionContext context;
  private final Fitter fitter;
  private final List<CandidateTrainer> trainers;
  private double weightLeft;

  CandidateFitting(Fitter fitter, List<CandidateTrainer> trainers) {
    this.context = fitter.context();
    this.fitter = fitter;
    this.trainers = new ArrayList<>(trainers);
    this.trainers.sort(Comparator.comparingDouble(CandidateTrainer::timeWeight));
    this.weightLeft = trainers.stream().mapToDouble(CandidateTrainer::timeWeight).sum();
  }

  /** Those that could be fitted on every fold; the caller closes them. */
  List<FittedCandidate> fit(List<Fold> folds) {
    List<FittedCandidate> fitted = new ArrayList<>();
    Duration forSlow = Duration.ZERO;
    for (CandidateTrainer trainer : trainers) {
      try {
        context.progress(TrainingProgress.Stage.FITTING, trainer.name(), 0, "");
        if (trainer.timeWeight() > 0 && forSlow.isZero()) {
          forSlow = context.remaining(SHARE_OF_TIME);
        }
        Duration time = share(trainer, forSlow);
        FittedCandidate candidate = fit(trainer, folds, time);
        fitted.add(candidate);
        weightLeft -= trainer.timeWeight();
        Duration unused = time.minus(candidate.fitTime());
        forSlow = trainer.timeWeight() > 0 ? forSlow.minus(time).plus(unused) : forSlow;
        context.progress(TrainingProgress.Stage.FITTING, trainer.name(), 1, "");
      } catch (TrainingCancelledException e) {
        fitted.forEach(FittedCandidate::close);
        throw e;
      } catch (RuntimeException | LinkageError e) {
        weightLeft -= trainer.timeWeight();
        context.failed(trainer.name(), "to be fitted", e);
      }
    }
    return fitted;
  }

  private Duration share(CandidateTrainer trainer, Duration forSlow) {
    return trainer.timeWeight() > 0
        ? Duration.ofNanos((long) (forSlow.toNanos() * trainer.timeWeight() / weightLeft))
        : context.remaining(SHARE_OF_QUICK);
  }

  private FittedCandidate fit(CandidateTrainer trainer, List<Fold> folds, Duration time) {
    long begin = System.nanoTime();
    List<CandidateModel> models = new ArrayList<>();
    try {
      for (Fold fold : folds) {
        FitContext each = context.fit(time.dividedBy(folds.size()), fold.validation(), null);
        models.add(fitter.fit(trainer, fold.part(), each));
      }
    } catch (RuntimeException | LinkageError e) {
      models.forEach(CandidateModel::close);
      throw e;
    }
    return new FittedCandidate(trainer, models, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** Those trainers that are wanted and suit the set. */
  static List<CandidateTrainer> suitable(
      List<CandidateTrainer> trainers, TrainingSet set, SelectionContext context) {
    FitContext fit = context.fit(context.remaining(), null, null);
    List<CandidateTrainer> suitable = new ArrayList<>();
    for (CandidateTrainer trainer : trainers) {
      if (context.options().wants(trainer.name()) && trainer.suits(set, fit)) {
        suitable.add(trainer);
      }
    }
    return suitable;
  }
}
