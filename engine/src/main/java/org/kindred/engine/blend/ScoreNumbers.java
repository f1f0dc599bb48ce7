package org.kindred.engine.blend;

import org.kindred.engine.data.UserHistory;

/**
 * Makes numbers that can be added up of the scores of several candidates for one item:
 *
 * <ul>
 *   <li>of each candidate, the logarithm of the score in units of what is usual: how sure it is
 *   <li>of each candidate, the logarithm of the score in units of the best one of the list: how far
 *       in front the item stands, however sure the candidate is
 *   <li>where in the history the item was last, if it was: sessions come back to what was left,
 *       much more often than to what is being looked at
 *   <li>of an item that was in the history, the first two of each candidate again, since what makes
 *       it come again is not what makes another one come
 *   <li>the products of each two of the first ones, since two candidates that agree say more than
 *       the sum of both
 * </ul>
 *
 * <p>A score of 0 or less, for which the candidate knows no reason, counts as 0.
 */
final class ScoreNumbers {

  /** The last event, the one before, all before that. */
  static final int PLACES = 3;

  /** Of an item that is not in the history. */
  static final int NO_PLACE = 0;

  /** A score so many times smaller than the best is about as good as none. */
  private static final float DEPTH = 100;

  private ScoreNumbers() {}

  /** How many numbers so many candidates give. */
  static int count(int candidates) {
    return firstProduct(candidates) + candidates * (candidates - 1) / 2;
  }

  /** Where the places begin, behind two numbers of each candidate. */
  static int firstPlace(int candidates) {
    return 2 * candidates;
  }

  /** Where two numbers of each candidate come again. */
  static int firstAgain(int candidates) {
    return firstPlace(candidates) + PLACES;
  }

  /** Where the products begin. */
  static int firstProduct(int candidates) {
    return firstAgain(candidates) + 2 * candidates;
  }

  /** Whose the number is, of those before the products; -1 for places. */
  static int candidate(int number, int candidates) {
    int again = number - firstAgain(candidates);
    if (number < firstPlace(candidates)) {
      return number % candidates;
    }
    return again < 0 ? -1 : again % candidates;
  }

  static float logarithm(float score, float scale) {
    return score > 0 ? (float) Math.log1p(score / scale) : 0;
  }

  /** How near a score is to the highest of its list. */
  static float nearness(float score, float top) {
    return score > 0 ? (float) Math.log1p(DEPTH * score / top) : 0;
  }

  /** Where an item was last: {@link #NO_PLACE}, or 1 … {@link #PLACES}, 1 being the end. */
  static int place(UserHistory history, int item) {
    for (int k = 1; k <= history.length(); k++) {
      if (history.item(history.length() - k) == item) {
        return Math.min(k, PLACES);
      }
    }
    return NO_PLACE;
  }

  /**
   * Writes a 1 for the place of an item, and 0 for the others; and again two numbers of each
   * candidate, which are there already, if it has a place.
   */
  static void setPlace(float[] numbers, int offset, int candidates, int place) {
    int first = offset + firstPlace(candidates);
    for (int each = 1; each <= PLACES; each++) {
      numbers[first + each - 1] = each == place ? 1 : 0;
    }
    int again = offset + firstAgain(candidates);
    for (int k = 0; k < 2 * candidates; k++) {
      numbers[again + k] = place == NO_PLACE ? 0 : numbers[offset + k];
    }
  }

  /**
   * Writes the products of the logarithms, which are there already.
   *
   * @param numbers float [… count(candidates) from {@code offset} on …]
   */
  static void addProducts(float[] numbers, int offset, int candidates) {
    int next = offset + firstProduct(candidates);
    for (int one = 1; one < candidates; one++) {
      for (int other = 0; other < one; other++) {
        numbers[next++] = numbers[offset + one] * numbers[offset + other];
      }
    }
  }
}
