package org.kindred.engine.evaluation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kindred.engine.serving.ScoredItem;

/**
 * What a metric needs of a list: its groups of items with equal scores, best first, with their size
 * and how many right items are among them. Immutable.
 */
public final class JudgedList {

  private final int relevant;
  private final IntArrayList sizes = new IntArrayList();
  private final IntArrayList hits = new IntArrayList();

  private JudgedList(int relevant) {
    this.relevant = relevant;
  }

  /**
   * Judges a list.
   *
   * @param list best first; an item that comes again does not count
   * @param truth the right items, in the list or not
   * @throws IllegalArgumentException when a score is NaN, or higher than one before it
   */
  public static JudgedList of(List<ScoredItem> list, Set<String> truth) {
    JudgedList judged = new JudgedList(truth.size());
    Set<String> seen = new HashSet<>();
    double last = Double.POSITIVE_INFINITY;
    for (ScoredItem each : list) {
      if (!(each.score() <= last)) {
        throw new IllegalArgumentException(
            "expected a score of at most %s, got %s".formatted(last, each.score()));
      }
      if (seen.add(each.item())) {
        judged.add(each.score() == last, truth.contains(each.item()));
        last = each.score();
      }
    }
    return judged;
  }

  private void add(boolean ties, boolean right) {
    if (!ties || sizes.isEmpty()) {
      sizes.add(0);
      hits.add(0);
    }
    int group = sizes.size() - 1;
    sizes.set(group, sizes.getInt(group) + 1);
    hits.set(group, hits.getInt(group) + (right ? 1 : 0));
  }

  /** How many right items there are, in the list or not. */
  public int relevant() {
    return relevant;
  }

  /** The number of groups. */
  public int groups() {
    return sizes.size();
  }

  /** The number of items in a group. */
  public int size(int group) {
    return sizes.getInt(group);
  }

  /** The number of right items in a group. */
  public int hits(int group) {
    return hits.getInt(group);
  }
}
