package org.kindred.engine.basket;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Set;
import org.kindred.engine.blend.TopItems;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.Vocabulary;

/**
 * Counts pairs in baskets. A basket is a run of a user's purchases with less than an hour between
 * two; in data without purchases, of whatever events there are.
 */
public final class BasketCounter {

  private static final Set<String> PURCHASES = Set.of("purchase", "buy", "order", "transaction");
  private static final long HOUR = 3_600;

  /** Longer baskets count as several that overlap. */
  private static final int REACH = 20;

  private static final int MAX_PARTNERS = 50;
  private static final float DOUBT = 2;

  private final InteractionSequences sequences;
  private final boolean[] counted;
  private final int[] counts;
  private final int[] userOf;
  private final float[] together;

  private BasketCounter(TrainingSet set) {
    this.sequences = set.sequences();
    this.counted = counted(set);
    this.counts = new int[set.itemCount()];
    this.userOf = new int[sequences.size()];
    this.together = new float[set.itemCount()];
    for (int u = 0; u < sequences.users(); u++) {
      for (int p = sequences.start(u); p < sequences.end(u); p++) {
        userOf[p] = u;
        counts[sequences.item(p)] += isCounted(p) ? 1 : 0;
      }
    }
  }

  /** The table of all items. */
  public static BasketTable count(TrainingSet set) {
    return new BasketCounter(set).table();
  }

  private static boolean[] counted(TrainingSet set) {
    Vocabulary types = set.catalog().eventTypes();
    boolean[] counted = new boolean[types.size()];
    boolean any = false;
    for (int type = 0; type < counted.length; type++) {
      counted[type] = PURCHASES.contains(types.term(type));
      any |= counted[type];
    }
    for (int type = 0; type < counted.length && !any; type++) {
      counted[type] = true;
    }
    return counted;
  }

  private boolean isCounted(int position) {
    return counted[sequences.event(position)];
  }

  private BasketTable table() {
    int items = counts.length;
    int[] starts = new int[items + 1];
    for (int item = 0; item < items; item++) {
      starts[item + 1] = starts[item] + counts[item];
    }
    int[] places = places(starts);
    int[] offsets = new int[items + 1];
    IntArrayList partners = new IntArrayList();
    FloatArrayList strengths = new FloatArrayList();
    for (int item = 0; item < items; item++) {
      IntArrayList touched = new IntArrayList();
      for (int k = starts[item]; k < starts[item + 1]; k++) {
        countAround(places[k], touched);
      }
      keepBest(item, touched, partners, strengths);
      offsets[item + 1] = partners.size();
    }
    return new BasketTable(offsets, partners.toIntArray(), strengths.toFloatArray());
  }

  /** Where each item was bought: int [purchases], grouped by item. */
  private int[] places(int[] starts) {
    int[] next = starts.clone();
    int[] places = new int[starts[counts.length]];
    for (int p = 0; p < sequences.size(); p++) {
      if (isCounted(p)) {
        places[next[sequences.item(p)]++] = p;
      }
    }
    return places;
  }

  private void countAround(int place, IntArrayList touched) {
    for (int direction = -1; direction <= 1; direction += 2) {
      int last = place;
      int user = userOf[place];
      for (int k = 1; k <= REACH; k++) {
        int p = place + direction * k;
        if (p < sequences.start(user) || p >= sequences.end(user)) {
          break;
        }
        if (!isCounted(p)) {
          continue;
        }
        if (Math.abs(sequences.timestamp(p) - sequences.timestamp(last)) > HOUR) {
          break;
        }
        last = p;
        count(sequences.item(place), sequences.item(p), touched);
      }
    }
  }

  private void count(int item, int partner, IntArrayList touched) {
    if (partner == item) {
      return;
    }
    if (together[partner] == 0) {
      touched.add(partner);
    }
    together[partner]++;
  }

  private void keepBest(
      int item, IntArrayList touched, IntArrayList partners, FloatArrayList strengths) {
    float[] found = new float[touched.size()];
    for (int k = 0; k < found.length; k++) {
      int partner = touched.getInt(k);
      float pairs = together[partner];
      found[k] =
          (float)
              (pairs
                  / Math.sqrt((double) counts[item] * counts[partner])
                  * (pairs / (pairs + DOUBT)));
      together[partner] = 0;
    }
    for (int k : TopItems.of(found, MAX_PARTNERS, 0)) {
      partners.add(touched.getInt(k));
      strengths.add(found[k]);
    }
  }
}
