package org.kindred.engine.blend;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kindred.engine.data.Acts;
import org.kindred.engine.data.SocialContext;
import org.kindred.engine.data.UserHistory;

/**
 * What the people about a user did with each item about the end of the user's history, in the
 * numbers of {@link LinkNumbers}. Not changed once it was made.
 */
public final class LinkSums {

  static final LinkSums NONE = new LinkSums(UserHistory.EMPTY, LinkNumbers.NONE, 0);

  private final UserHistory history;
  private final LinkNumbers links;
  private final long now;
  private final Int2ObjectMap<float[]> sums = new Int2ObjectOpenHashMap<>();

  private LinkSums(UserHistory history, LinkNumbers links, long now) {
    this.history = history;
    this.links = links;
    this.now = now;
  }

  /** Measured from the latest act of them all when there is no event of the user's own. */
  static LinkSums of(UserHistory history, LinkNumbers links) {
    LinkSums all = new LinkSums(history, links, now(history));
    if (!links.known()) {
      return all;
    }
    SocialContext social = history.social();
    all.add(social.followed(), LinkNumbers.FOLLOWED);
    all.add(social.followers(), LinkNumbers.FOLLOWERS);
    int people = social.followed().size() + social.followers().size();
    all.sums.values().forEach(numbers -> LinkNumbers.finish(numbers, people));
    return all;
  }

  private static long now(UserHistory history) {
    if (history.length() > 0) {
      return history.timestamp(history.length() - 1);
    }
    SocialContext social = history.social();
    return Stream.concat(social.followed().stream(), social.followers().stream())
        .flatMapToLong(acts -> Arrays.stream(acts.timestamps()))
        .max()
        .orElse(0);
  }

  private void add(List<Acts> people, int number) {
    for (Acts acts : people) {
      for (int k = 0; k < acts.size(); k++) {
        add(acts.items()[k], acts.timestamps()[k] - now, number);
      }
    }
  }

  private void add(int item, long later, int number) {
    float[] numbers = sums.computeIfAbsent(item, key -> new float[LinkNumbers.COUNT]);
    float weight = (float) Math.pow(0.5, links.perTick() * Math.abs(later));
    numbers[number] += weight;
    if (later > 0 && links.perTick() > 0) {
      numbers[LinkNumbers.SINCE] += weight;
    }
  }

  /** So many items, or fewer, that stand out: none that are in the history. */
  public int[] front(int length) {
    return sums.int2ObjectEntrySet().stream()
        .filter(each -> !history.contains(each.getIntKey()))
        .sorted(
            Comparator.comparingDouble(
                (Int2ObjectMap.Entry<float[]> each) -> -each.getValue()[LinkNumbers.SHARED]))
        .limit(length)
        .mapToInt(Int2ObjectMap.Entry::getIntKey)
        .toArray();
  }

  UserHistory history() {
    return history;
  }

  /** Writes the numbers of an item, unless they are all 0, as they have to be before. */
  void write(int item, float[] numbers, int offset) {
    float[] known = sums.get(item);
    if (known != null) {
      System.arraycopy(known, 0, numbers, offset, known.length);
    }
  }

  /** Of many items: float [items · numbers]; nothing where nobody is linked. */
  float[] of(int[] items) {
    int count = links.count();
    float[] numbers = new float[items.length * count];
    for (int row = 0; row < items.length; row++) {
      write(items[row], numbers, row * count);
    }
    return numbers;
  }
}
