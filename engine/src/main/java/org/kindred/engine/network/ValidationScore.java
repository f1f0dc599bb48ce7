package org.kindred.engine.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.ValidationSet;

/**
 * NDCG@10 over a fixed sample of the validation cases: each right item ranks behind those with
 * higher scores and half of those with equal ones.
 */
public final class ValidationScore {

  /** Scores the catalogue as {@link CandidateModel#score} does. */
  public interface Scorer {
    void score(List<UserHistory> histories, float[][] scores);
  }

  private static final int MAX_CASES = 2_000;
  private static final int BATCH = 64;
  private static final int CUT = 10;

  private final ValidationSet validation;
  private final List<Integer> cases = new ArrayList<>();

  /** The seed chooses the sample. */
  public ValidationScore(ValidationSet validation, long seed) {
    this.validation = validation;
    for (int i = 0; i < validation.size(); i++) {
      if (validation.histories().get(i).length() > 0) {
        cases.add(i);
      }
    }
    Collections.shuffle(cases, new Random(seed));
    if (cases.size() > MAX_CASES) {
      cases.subList(MAX_CASES, cases.size()).clear();
    }
  }

  /** The mean over the sample; 0 when it is empty. */
  public double of(Scorer scorer, int items) {
    float[][] scores = new float[BATCH][items];
    double sum = 0;
    for (int from = 0; from < cases.size(); from += BATCH) {
      List<Integer> part = cases.subList(from, Math.min(cases.size(), from + BATCH));
      scorer.score(part.stream().map(validation.histories()::get).toList(), scores);
      for (int k = 0; k < part.size(); k++) {
        sum += ndcg(part.get(k), scores[k]);
      }
    }
    return cases.isEmpty() ? 0 : sum / cases.size();
  }

  private double ndcg(int index, float[] scores) {
    int[] targets = validation.targets().get(index);
    float[] wanted = new float[targets.length];
    for (int t = 0; t < targets.length; t++) {
      wanted[t] = scores[targets[t]];
    }
    if (!validation.repeatsCount()) {
      hide(validation.histories().get(index), scores);
    }
    double gain = 0;
    double ideal = 0;
    for (int t = 0; t < targets.length; t++) {
      gain += discount(rank(wanted[t], scores));
      ideal += discount(t + 1);
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  private static void hide(UserHistory history, float[] scores) {
    for (int item : history.items()) {
      scores[item] = Float.NEGATIVE_INFINITY;
    }
  }

  private static double rank(float score, float[] scores) {
    int higher = 0;
    int equal = 0;
    for (float other : scores) {
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
