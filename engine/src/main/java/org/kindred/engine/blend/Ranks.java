package org.kindred.engine.blend;

/**
 * NDCG@10 and HR@10 of one case from the ranks of its right items. A right item ranks behind those
 * with higher scores and half of the others with its own.
 *
 * @see "Järvelin, Kekäläinen 2002, Cumulated gain-based evaluation of IR techniques"
 */
public final class Ranks {

  /** The length of the lists that are judged. */
  public static final int CUT = 10;

  private Ranks() {}

  /** Rank 1 is the best; ties share the middle of their ranks. */
  public static double of(float score, float[] scores) {
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

  /** 0 … 1; of no right items 0. */
  public static double ndcg(double[] ranks) {
    double gain = 0;
    double ideal = 0;
    for (int t = 0; t < ranks.length; t++) {
      gain += discount(ranks[t]);
      ideal += discount(t + 1);
    }
    return ideal == 0 ? 0 : gain / ideal;
  }

  /** 1 when a right item is among the first ten. */
  public static double hit(double[] ranks) {
    for (double rank : ranks) {
      if (rank <= CUT) {
        return 1;
      }
    }
    return 0;
  }

  private static double discount(double rank) {
    return rank > CUT ? 0 : Math.log(2) / Math.log(rank + 1);
  }
}
