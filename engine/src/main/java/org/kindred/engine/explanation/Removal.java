package org.kindred.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;

/**
 * What each of the last events of a history, and the social context as a whole, adds to the scores
 * of items: the score with it minus the score without it, under one and the same scale. All items
 * and all removals go through each candidate in one batch.
 *
 * @see "Li, Monroe, Jurafsky 2016, Understanding neural networks through representation erasure"
 */
public final class Removal {

  /** Older events are not looked at. */
  static final int MAX_EVENTS = 50;

  private final List<CandidateModel> candidates;
  private final Blend blend;
  private final int itemCount;

  /** The candidates are in the order of the blend's. */
  public Removal(List<CandidateModel> candidates, Blend blend, int itemCount) {
    this.candidates = candidates;
    this.blend = blend;
    this.itemCount = itemCount;
  }

  /**
   * Takes away and scores again.
   *
   * @param items int [chosen], item indices
   * @param whole float [candidates][chosen], the items' scores for the whole history
   * @param peaks float [candidates], see {@link Blend#combine}
   * @return double [chosen][history length + 1]: one for each event, 0 for those too long ago; the
   *     last is that of the social context
   */
  public double[][] effects(UserHistory history, int[] items, float[][] whole, float[] peaks) {
    List<UserHistory> variants = variants(history);
    float[][][] scores = new float[candidates.size()][variants.size()][items.length];
    for (int c = 0; c < candidates.size(); c++) {
      candidates.get(c).scoreItems(variants, items, itemCount, scores[c]);
      moveTo(whole[c], scores[c]);
    }
    int first = Math.max(0, history.length() - MAX_EVENTS);
    double[][] effects = new double[items.length][history.length() + 1];
    for (int k = 0; k < items.length; k++) {
      double with = blended(history, scores, 0, k, peaks);
      for (int v = 1; v < variants.size(); v++) {
        effects[k][first + v - 1] = with - blended(history, scores, v, k, peaks);
      }
    }
    return effects;
  }

  /** The whole history first, then without each event, then without friends if there are any. */
  private static List<UserHistory> variants(UserHistory history) {
    List<UserHistory> variants = new ArrayList<>();
    variants.add(history);
    for (int p = Math.max(0, history.length() - MAX_EVENTS); p < history.length(); p++) {
      variants.add(history.without(p));
    }
    if (history.friendItems().length > 0) {
      variants.add(history.withFriends(new int[0], new long[0]));
    }
    return variants;
  }

  /** Scores of a few items may lack a constant of the history: it is found and added. */
  private static void moveTo(float[] whole, float[][] scores) {
    for (int k = 0; k < whole.length; k++) {
      float missing = whole[k] - scores[0][k];
      for (float[] variant : scores) {
        variant[k] += missing;
      }
    }
  }

  private double blended(
      UserHistory history, float[][][] scores, int variant, int k, float[] peaks) {
    float[] ofItem = new float[scores.length];
    for (int c = 0; c < ofItem.length; c++) {
      ofItem[c] = scores[c][variant][k];
    }
    return blend.score(history.length(), ofItem, peaks);
  }
}
