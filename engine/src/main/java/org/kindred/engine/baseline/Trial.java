package org.kindred.engine.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.ValidationSet;

/**
 * NDCG@10 of a {@link HistoryScorer} on a sample of the validation cases: as many as the first
 * scorer gets through with a fixed number of additions, and the same for all others. Items without
 * a sum rank last. Not thread-safe.
 */
final class Trial {

  private static final int CUT = 10;
  private static final int MAX_CASES = 5_000;
  private static final int MIN_CASES = 200;
  private static final long MAX_ADDITIONS = 40_000_000;

  private final ValidationSet validation;
  private final List<Integer> cases = new ArrayList<>();
  private final Tally tally;
  private boolean fixed;

  /** Without validation cases, all scorers reach 0. The context's seed draws the sample. */
  Trial(FitContext context, int items) {
    this.validation =
        context.findValidation().orElse(new ValidationSet(List.of(), List.of(), false));
    for (int i = 0; i < validation.size(); i++) {
      if (validation.histories().get(i).length() > 0) {
        cases.add(i);
      }
    }
    Collections.shuffle(cases, new Random(context.seed()));
    if (cases.size() > MAX_CASES) {
      cases.subList(MAX_CASES, cases.size()).clear();
    }
    this.tally = Tally.of(items);
  }

  /** The mean over the sample; 0 when it is empty. */
  double of(HistoryScorer scorer) {
    double sum = 0;
    long before = tally.additions();
    for (int done = 0; done < cases.size(); done++) {
      if (!fixed && done >= MIN_CASES && tally.additions() - before > MAX_ADDITIONS) {
        cases.subList(done, cases.size()).clear();
        break;
      }
      sum += ndcg(scorer, cases.get(done));
    }
    fixed = true;
    return cases.isEmpty() ? 0 : sum / cases.size();
  }

  private double ndcg(HistoryScorer scorer, int index) {
    UserHistory history = validation.histories().get(index);
    scorer.score(history, tally);
    if (!validation.repeatsCount()) {
      for (int item : history.items()) {
        tally.scale(item, 0);
      }
    }
    int[] targets = validation.targets().get(index);
    double gain = 0;
    double ideal = 0;
    for (int t = 0; t < targets.length; t++) {
      gain += discount(rank(targets[t]));
      ideal += discount(t + 1);
    }
    tally.clear();
    return ideal == 0 ? 0 : gain / ideal;
  }

  private double rank(int target) {
    float score = tally.sum(target);
    if (score <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    int higher = 0;
    int equal = 0;
    for (int k = 0; k < tally.count(); k++) {
      float other = tally.sum(tally.item(k));
      if (other > score) {
        higher++;
      } else if (other == score) {
        equal++;
      }
    }
    return higher + (equal + 1) / 2.0;
  }

  private static double discount(double rank) {
    return rank > CUT ? 0 : Math.log(2) / Math.log(rank + 1);
  }
}
