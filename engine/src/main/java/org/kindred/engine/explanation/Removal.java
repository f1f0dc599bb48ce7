package org.kindred.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.blend.Question;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.training.CandidateModel;

/**
 * What each of the last events of a history, and the social context as a whole, adds to the scores
 * of items: the score with it minus the score without it. All items and all removals go through
 * each candidate in one batch.
 *
 * @see "Li, Monroe, Jurafsky 2016, Understanding neural networks through representation erasure"
 */
public final class Removal {

  /** Older events are not looked at. */
  private static final int MAX_EVENTS = 50;

  /** So many removals go through the candidates together: calls cost more than what is in them. */
  private static final int BATCH = 12;

  private final List<CandidateModel> candidates;
  private final Blend blend;

  /** The candidates are in the order of the blend's. */
  public Removal(List<CandidateModel> candidates, Blend blend) {
    this.candidates = candidates;
    this.blend = blend;
  }

  /**
   * Takes away and scores again, the newest event first.
   *
   * @param asked the question with the whole history
   * @param items int [chosen], item indices
   * @param whole float [candidates][chosen], the items' scores for the whole history
   * @param scratch float [items of the catalogue], to work with
   * @param endNanos value of {@link System#nanoTime} after which older events are left out
   * @return double [chosen][history length + 1]: one for each event, 0 for those left out; the last
   *     is that of the social context
   */
  public double[][] effects(
      Question asked, int[] items, float[][] whole, float[] scratch, long endNanos) {
    UserHistory history = asked.history();
    double[][] effects = new double[items.length][history.length() + 1];
    List<Integer> places = places(history);
    for (int from = 0; from < places.size(); from += BATCH) {
      if (from > 0 && System.nanoTime() > endNanos) {
        break;
      }
      int to = Math.min(places.size(), from + BATCH);
      addEffects(asked, places.subList(from, to), items, whole, scratch, effects);
    }
    return effects;
  }

  /** What is taken away, in this order; the history's length stands for the social context. */
  private static List<Integer> places(UserHistory history) {
    List<Integer> places = new ArrayList<>();
    if (!history.social().isEmpty()) {
      places.add(history.length());
    }
    for (int p = history.length() - 1; p >= Math.max(0, history.length() - MAX_EVENTS); p--) {
      places.add(p);
    }
    return places;
  }

  private void addEffects(
      Question asked,
      List<Integer> places,
      int[] items,
      float[][] whole,
      float[] scratch,
      double[][] effects) {
    UserHistory history = asked.history();
    List<UserHistory> variants = new ArrayList<>();
    variants.add(history);
    places.forEach(place -> variants.add(without(history, place)));
    float[][][] scores = new float[candidates.size()][variants.size()][items.length];
    for (int c = 0; c < candidates.size(); c++) {
      candidates.get(c).scoreItems(variants, items, scratch, scores[c]);
      moveTo(whole[c], scores[c]);
    }
    for (int k = 0; k < items.length; k++) {
      double with = blended(asked, items[k], scores, 0, k);
      for (int v = 1; v < variants.size(); v++) {
        Question without = asked.with(variants.get(v));
        effects[k][places.get(v - 1)] = with - blended(without, items[k], scores, v, k);
      }
    }
  }

  private static UserHistory without(UserHistory history, int place) {
    return place == history.length()
        ? history.withSocial(SocialContext.NONE)
        : history.without(place);
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

  private double blended(Question asked, int item, float[][][] scores, int variant, int k) {
    float[] ofItem = new float[scores.length];
    for (int c = 0; c < ofItem.length; c++) {
      ofItem[c] = scores[c][variant][k];
    }
    return blend.score(asked, item, ofItem);
  }
}
