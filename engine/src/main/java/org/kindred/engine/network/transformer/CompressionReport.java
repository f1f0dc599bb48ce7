package org.kindred.engine.network.transformer;

import java.util.Arrays;
import java.util.List;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.network.ValidationScore;
import org.kindred.engine.training.ValidationSet;

/**
 * What compressing the item vectors of a model costs in quality.
 *
 * @param exact NDCG@10 with all numbers as floats
 * @param quantised with one byte for each number
 * @param pruned with the half of the numbers that is smallest set to 0
 * @param floatBytes memory of the item vectors as they are
 * @param quantisedBytes memory with one byte for each number
 */
public record CompressionReport(
    double exact, double quantised, double pruned, long floatBytes, long quantisedBytes) {

  private static final long SEED = 1;

  /** Measures on a sample of the validation cases. */
  public static CompressionReport measure(TransformerModel model, ValidationSet validation) {
    ItemVectors vectors = model.vectors();
    QuantisedVectors quantised = QuantisedVectors.of(vectors);
    return new CompressionReport(
        score(model, vectors, validation),
        score(model, quantised.restored(), validation),
        score(model, halved(vectors), validation),
        (long) vectors.items() * vectors.size() * Float.BYTES,
        quantised.bytes());
  }

  private static double score(
      TransformerModel model, ItemVectors vectors, ValidationSet validation) {
    ValidationScore.Scorer scorer =
        (List<UserHistory> histories, float[][] scores) ->
            model.scorer(vectors).score(histories, scores);
    return new ValidationScore(validation, SEED).of(scorer, vectors.items());
  }

  /** Without the half of all numbers that is nearest to 0. */
  private static ItemVectors halved(ItemVectors vectors) {
    int size = vectors.size();
    float[] rows = new float[vectors.items() * size];
    for (int item = 0; item < vectors.items(); item++) {
      vectors.copy(item, rows, item * size);
    }
    float[] magnitudes = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      magnitudes[i] = Math.abs(rows[i]);
    }
    Arrays.sort(magnitudes);
    float threshold = magnitudes[magnitudes.length / 2];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Math.abs(rows[i]) < threshold ? 0 : rows[i];
    }
    return ItemVectors.ofRows(rows, size);
  }
}
