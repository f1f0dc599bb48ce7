package org.kindred.engine.baseline;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.Parallel;

/**
 * The closed form of EASE: with X binary, float [users, items], and {@code P = (XᵀX + λI)⁻¹}, the
 * weight from item i to item j is {@code -P[i, j] / P[j, j]}, and 0 from an item to itself.
 *
 * @see "Steck 2019, Embarrassingly shallow autoencoders for sparse data, equation 8"
 */
final class LinearAutoencoder {

  private static final int MAX_ENTRIES = 500;

  /** Of a row by itself, and joined with the others. */
  static final int MAX_ROW_BYTES = 2 * MAX_ENTRIES * (Integer.BYTES + Float.BYTES);

  /** Of a user with more, the last ones count. */
  private static final int MAX_HISTORY = 500;

  private final FrequentItems items;
  private final FitContext context;
  private final float[][] common;
  private double steps;
  private double seconds;

  private LinearAutoencoder(FrequentItems items, FitContext context, float[][] common) {
    this.items = items;
    this.context = context;
    this.common = common;
  }

  /** Counts how many users have each pair of the items. */
  static LinearAutoencoder of(TrainingSet set, FrequentItems items, FitContext context) {
    float[][] common = new float[items.size()][items.size()];
    InteractionSequences sequences = set.sequences();
    IntOpenHashSet distinct = new IntOpenHashSet();
    for (int u = 0; u < sequences.users(); u++) {
      context.checkCancelled();
      distinct.clear();
      int from = Math.max(sequences.start(u), sequences.end(u) - MAX_HISTORY);
      for (int p = from; p < sequences.end(u); p++) {
        if (items.contains(sequences.item(p))) {
          distinct.add(items.indexOf(sequences.item(p)));
        }
      }
      addPairs(distinct.toIntArray(), common);
    }
    return new LinearAutoencoder(items, context, common);
  }

  private static void addPairs(int[] indices, float[][] common) {
    for (int a : indices) {
      for (int b : indices) {
        common[a][b]++;
      }
    }
  }

  /** The weights for one λ, as rows of all items; rows of rare items are empty. */
  SparseRows rows(double regularisation) {
    int n = items.size();
    float[][] inverse = new float[n][];
    for (int i = 0; i < n; i++) {
      inverse[i] = common[i].clone();
      inverse[i][i] += (float) regularisation;
    }
    long begin = System.nanoTime();
    float[] diagonal = SymmetricInverse.invert(inverse, context);
    seconds += (System.nanoTime() - begin) / 1e9;
    steps += (double) n * n * n / 2;
    SparseRows.Row[] rows = new SparseRows.Row[items.itemCount()];
    Arrays.fill(rows, SparseRows.Row.EMPTY);
    Parallel.run(
        context,
        n,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            rows[items.item(i)] = row(i, inverse, diagonal);
          }
        });
    return SparseRows.of(rows);
  }

  /** Multiplications and additions by all threads in a second of inverting; 0 if nothing was. */
  double stepsPerSecond() {
    return seconds > 0 ? steps / seconds : 0;
  }

  private SparseRows.Row row(int i, float[][] inverse, float[] diagonal) {
    int n = diagonal.length;
    float[] weights = new float[n];
    for (int j = 0; j < n; j++) {
      weights[j] = j == i ? 0 : -(j > i ? inverse[i][j] : inverse[j][i]) / diagonal[j];
    }
    int[] order = new int[n];
    Arrays.setAll(order, k -> k);
    int size = Math.min(MAX_ENTRIES, n);
    if (n > MAX_ENTRIES) {
      IntArrays.quickSort(
          order, (a, b) -> Float.compare(Math.abs(weights[b]), Math.abs(weights[a])));
    }
    int[] columns = new int[size];
    float[] kept = new float[size];
    for (int k = 0; k < size; k++) {
      columns[k] = items.item(order[k]);
      kept[k] = weights[order[k]];
    }
    return new SparseRows.Row(columns, kept);
  }
}
