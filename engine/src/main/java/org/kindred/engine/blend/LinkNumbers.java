package org.kindred.engine.blend;

import java.util.Properties;
import org.kindred.engine.data.UserHistory;

/**
 * What a blend adds up of the acts of those whom a user follows and of those who follow the user,
 * beside the candidates' scores. Each act is halved with every half-life between it and the user's
 * last event. Numbers of an item are the logarithms of
 *
 * <ul>
 *   <li>what the followed did with it
 *   <li>what followers did who are not followed
 *   <li>what any of them did after the user's last event: the user has not been here since
 *   <li>what any of them did, by the root of how many they are: one act of many says less
 * </ul>
 *
 * <p>Candidates know nothing of links then, so a blend with them differs from one without in these
 * numbers alone, and few cases are enough to learn what each of them is worth. Immutable.
 *
 * @param perTick half-lives in one unit of the timestamps; 0 where these are but an order
 * @param known whether there are links at all; without, there are no numbers
 */
public record LinkNumbers(double perTick, boolean known) {

  /** Where nobody is linked with anybody. */
  public static final LinkNumbers NONE = new LinkNumbers(0, false);

  static final int FOLLOWED = 0;
  static final int FOLLOWERS = 1;
  static final int SINCE = 2;
  static final int SHARED = 3;
  static final int COUNT = 4;

  /** A sum about as usual as not. */
  private static final float UNIT = 0.2f;

  /** In the whole time. */
  private static final double HALF_LIVES = 128;

  private static final String KEY = "links.per.tick";

  /**
   * Of links among people whose acts span a time.
   *
   * @param span from the first to the last act; 0 where times are but an order
   */
  public static LinkNumbers over(long span) {
    return new LinkNumbers(span == 0 ? 0 : HALF_LIVES / span, true);
  }

  void write(Properties properties) {
    if (known) {
      properties.setProperty(KEY, Double.toString(perTick));
    }
  }

  /** {@link #NONE} if none were written. */
  static LinkNumbers read(Properties properties) {
    String value = properties.getProperty(KEY);
    return value == null ? NONE : new LinkNumbers(Double.parseDouble(value), true);
  }

  int count() {
    return known ? COUNT : 0;
  }

  /** Of one history. */
  public LinkSums sums(UserHistory history) {
    return LinkSums.of(history, this);
  }

  /** Turns the first sums of an item into its numbers. */
  static void finish(float[] numbers, int people) {
    numbers[SHARED] =
        logarithm((numbers[FOLLOWED] + numbers[FOLLOWERS]) / (float) Math.sqrt(people));
    for (int k = FOLLOWED; k <= SINCE; k++) {
      numbers[k] = logarithm(numbers[k]);
    }
  }

  private static float logarithm(float sum) {
    return (float) Math.log1p(sum / UNIT);
  }
}
