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

  /** Of the time that is left, at most, for all that should soon be done. */
  private static final double SHARE_OF_QUICK = 0.3;

  /** The same when there is nothing else to fit. */
  private static final double SHARE_OF_QUICK_ALONE = 0.5;

  /**
   * Of what is left then. The rest is for looking at the validation cases, for the blend, for the
   * final fit and for saving.
   */
  private static final double SHARE_OF_SLOW = 0.4;

  /** The same when what takes long is not fitted again. */
  private static final double SHARE_OF_SLOW_ONCE = 0.8;

  /** How much longer than a fit a search may take. */
  private static final int SEARCH = 5;

  private final SelectionContext context;
  private final Fitter fitter;
  private final List<CandidateTrainer> trainers;
  private boolean atSlow;
  private Duration timeLeft = Duration.ZERO;
  private double weightLeft;

  CandidateFitting(Fitter fitter, List<CandidateTrainer> trainers) {
    this.context = fitter.context();
    this.fitter = fitter;
    this.trainers = new ArrayList<>(trainers);
    this.trainers.sort(Comparator.comparingDouble(CandidateTrainer::timeWeight));
  }

  /** Those that could be fitted on every fold; the caller closes them. */
  List<FittedCandidate> fit(List<Fold> folds) {
    List<FittedCandidate> fitted = new ArrayList<>();
    divideTime(false);
    for (CandidateTrainer trainer : trainers) {
      try {
        context.progress(TrainingProgress.Stage.FITTING, trainer.name(), 0, "");
        FittedCandidate candidate = fit(trainer, folds, share(trainer));
        fitted.add(candidate);
        timeLeft = timeLeft.minus(candidate.fitTime());
        context.progress(TrainingProgress.Stage.FITTING, trainer.name(), 1, "");
      } catch (TrainingCancelledException e) {
        fitted.forEach(FittedCandidate::close);
        throw e;
      } catch (RuntimeException | LinkageError e) {
        context.failed(trainer.name(), "to be fitted", e);
      }
    }
    return fitted;
  }

  /** Of the quick ones' time or of the slow ones', which begins with the first of them. */
  private void divideTime(boolean forSlow) {
    atSlow = forSlow;
    boolean anySlow = trainers.stream().anyMatch(CandidateFitting::isSlow);
    double quick = anySlow ? SHARE_OF_QUICK : SHARE_OF_QUICK_ALONE;
    double slow = fitter.slowTwice() ? SHARE_OF_SLOW : SHARE_OF_SLOW_ONCE;
    timeLeft = context.remaining(forSlow ? slow : quick);
    weightLeft =
        trainers.stream()
            .filter(trainer -> isSlow(trainer) == forSlow)
            .mapToDouble(CandidateFitting::weight)
            .sum();
  }

  /** What others did not use is for those after them. */
  private Duration share(CandidateTrainer trainer) {
    if (isSlow(trainer) && !atSlow) {
      divideTime(true);
    }
    double share = weight(trainer) / weightLeft;
    weightLeft -= weight(trainer);
    return Duration.ofNanos((long) (Math.max(0, timeLeft.toNanos()) * share));
  }

  private static boolean isSlow(CandidateTrainer trainer) {
    return trainer.timeWeight() > 0;
  }

  private static double weight(CandidateTrainer trainer) {
    return isSlow(trainer) ? trainer.timeWeight() : 1;
  }

  /**
   * On the first fold with its cases; on the others as it is fitted in the end, by what the first
   * found, so that their cases judge what they did not choose.
   */
  private FittedCandidate fit(CandidateTrainer trainer, List<Fold> folds, Duration time) {
    long begin = System.nanoTime();
    Duration first = time.multipliedBy(firstPart(trainer)).dividedBy(parts(trainer, folds.size()));
    Duration other = time.dividedBy(parts(trainer, folds.size()));
    List<CandidateModel> models = new ArrayList<>();
    try {
      for (Fold fold : folds) {
        FitContext fit =
            models.isEmpty()
                ? context.fit(first, fold.validation(), null)
                : context.fit(other, null, models.get(0));
        models.add(fitter.fit(trainer, fold.part(), fit));
      }
    } catch (RuntimeException | LinkageError e) {
      models.forEach(CandidateModel::close);
      throw e;
    }
    return new FittedCandidate(trainer, models, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** What is soon fitted takes its time for a search, which only the first fold sees. */
  private static int firstPart(CandidateTrainer trainer) {
    return isSlow(trainer) ? 1 : SEARCH;
  }

  private static int parts(CandidateTrainer trainer, int folds) {
    return firstPart(trainer) + folds - 1;
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
