package org.kindred.engine.network.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.serving.ByteScores;

/** Scores the whole catalogue for histories: encodes them in batches, multiplies in Java. */
final class CatalogScorer {

  private static final int BATCH = 64;

  /** Smaller catalogues are scored by floats, which stay in the cache. */
  private static final int MANY_ITEMS = 20_000;

  private final HistoryEncoder encoder;
  private final ItemVectors vectors;
  private final float[] mean;
  private final @Nullable ByteScores bytes;

  CatalogScorer(HistoryEncoder encoder, ItemVectors vectors) {
    this.encoder = encoder;
    this.vectors = vectors;
    this.mean = vectors.mean();
    this.bytes =
        vectors.items() >= MANY_ITEMS && ByteScores.areFast()
            ? ByteScores.of(vectors.rows(), vectors.size())
            : null;
  }

  /** scores[b][i] = product of history b's vector with item i's; all 0 for an empty history. */
  void score(List<UserHistory> histories, float[][] scores) {
    List<Integer> rows = new ArrayList<>();
    for (int b = 0; b < histories.size(); b++) {
      if (histories.get(b).length() == 0) {
        Arrays.fill(scores[b], 0);
      } else {
        rows.add(b);
      }
    }
    for (int from = 0; from < rows.size(); from += BATCH) {
      scoreBatch(histories, rows.subList(from, Math.min(rows.size(), from + BATCH)), scores);
    }
  }

  private void scoreBatch(List<UserHistory> histories, List<Integer> rows, float[][] scores) {
    float[] queries = encoder.encode(rows.stream().map(histories::get).toList(), vectors);
    for (int k = 0; k < rows.size(); k++) {
      score(queries, k * vectors.size(), scores[rows.get(k)]);
    }
  }

  private void score(float[] queries, int offset, float[] scores) {
    if (bytes == null) {
      vectors.score(queries, offset, scores);
    } else {
      bytes.score(queries, offset, scores);
    }
  }

  /** scores[b][k] = how much more items[k] gets than the mean item; 0 for an empty history. */
  void scoreItems(List<UserHistory> histories, int[] items, float[][] scores) {
    List<UserHistory> known = histories.stream().filter(each -> each.length() > 0).toList();
    float[] queries = known.isEmpty() ? new float[0] : encoder.encode(known, vectors);
    int row = 0;
    for (int b = 0; b < scores.length; b++) {
      if (histories.get(b).length() == 0) {
        Arrays.fill(scores[b], 0);
      } else {
        scoreItems(queries, vectors.size() * row++, items, scores[b]);
      }
    }
  }

  private void scoreItems(float[] queries, int offset, int[] items, float[] scores) {
    float[] vector = new float[vectors.size()];
    for (int k = 0; k < items.length; k++) {
      vectors.copy(items[k], vector, 0);
      float sum = 0;
      for (int d = 0; d < vector.length; d++) {
        sum += queries[offset + d] * (vector[d] - mean[d]);
      }
      scores[k] = sum;
    }
  }
}
