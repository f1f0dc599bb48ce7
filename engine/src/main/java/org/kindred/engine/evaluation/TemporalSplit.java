package org.kindred.engine.evaluation;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/**
 * Asks what users do after a point in time, before which lie nine tenths of the events: all new
 * items of users that were there before, as far as the items were there, too. Strict: only the
 * first eight tenths are learned from.
 */
public final class TemporalSplit {

  private static final double LEARNED = 0.8;
  private static final double KNOWN = 0.9;

  private final TrainingSet set;
  private final InteractionSequences sequences;

  private TemporalSplit(TrainingSet set) {
    this.set = set;
    this.sequences = set.sequences();
  }

  public static EvaluationSplit split(TrainingSet set, boolean strict) {
    return new TemporalSplit(set).split(strict);
  }

  private EvaluationSplit split(boolean strict) {
    long[] times = new long[sequences.size()];
    Arrays.setAll(times, sequences::timestamp);
    Arrays.sort(times);
    int[] known = lengthsBefore(timeAt(times, KNOWN));
    int[] learned = strict ? lengthsBefore(timeAt(times, LEARNED)) : known;
    TrainingSet past = set.withSequences(sequences.truncated(known));
    return new EvaluationSplit(
        set,
        set.withSequences(sequences.truncated(learned)),
        past,
        cases(known, past.sequences().itemCounts(set.itemCount())),
        false);
  }

  private static long timeAt(long[] times, double share) {
    return times.length == 0 ? 0 : times[(int) (share * times.length)];
  }

  private int[] lengthsBefore(long time) {
    int[] lengths = new int[sequences.users()];
    for (int u = 0; u < lengths.length; u++) {
      int start = sequences.start(u);
      while (lengths[u] < sequences.length(u) && sequences.timestamp(start + lengths[u]) < time) {
        lengths[u]++;
      }
    }
    return lengths;
  }

  private List<EvaluationCase> cases(int[] known, int[] countsBefore) {
    List<EvaluationCase> cases = new ArrayList<>();
    for (int u = 0; u < known.length; u++) {
      Set<String> truth = known[u] == 0 ? Set.of() : newItems(u, known[u], countsBefore);
      if (!truth.isEmpty()) {
        cases.add(new EvaluationCase(u, known[u], truth));
      }
    }
    return cases;
  }

  private Set<String> newItems(int user, int length, int[] countsBefore) {
    IntSet had = new IntOpenHashSet();
    Set<String> items = new HashSet<>();
    for (int p = sequences.start(user); p < sequences.end(user); p++) {
      int item = sequences.item(p);
      if (p < sequences.start(user) + length) {
        had.add(item);
      } else if (!had.contains(item) && countsBefore[item] > 0) {
        items.add(set.catalog().items().term(item));
      }
    }
    return items;
  }
}
