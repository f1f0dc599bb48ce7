package org.kindred.engine.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * One score of those of several candidates: a weighted sum of what {@link ScoreShape} makes of
 * them, with weights by the length of the history. Immutable.
 */
public final class Blend {

  private final List<String> candidates;
  private final float[] scales;
  private final float[][] weights;

  /**
   * Takes over the arrays.
   *
   * @param scales float [candidates]
   * @param weights float [groups][2 · candidates], see {@link HistoryLengths}
   */
  Blend(List<String> candidates, float[] scales, float[][] weights) {
    this.candidates = List.copyOf(candidates);
    this.scales = scales;
    this.weights = weights;
  }

  /** What a single candidate says, in its order. */
  public static Blend only(String candidate) {
    float[][] weights = new float[HistoryLengths.GROUPS][];
    Arrays.fill(weights, new float[] {1, 0});
    return new Blend(List.of(candidate), new float[] {1}, weights);
  }

  /** With a weight of 0 for one of the candidates, if it is there. */
  public Blend without(String candidate) {
    int index = candidates.indexOf(candidate);
    if (index < 0) {
      return this;
    }
    float[][] others = new float[weights.length][];
    for (int group = 0; group < others.length; group++) {
      others[group] = weights[group].clone();
      others[group][2 * index] = 0;
      others[group][2 * index + 1] = 0;
    }
    return new Blend(candidates, scales, others);
  }

  /** Their names, in the order in which scores are handed in. */
  public List<String> candidates() {
    return candidates;
  }

  /**
   * Adds up the scores of all items.
   *
   * @param scores float [candidates][items], with 0 or less for what must not be recommended
   * @param blended float [items], overwritten; 0 where no candidate knows a reason
   * @return float [candidates], the peaks, for {@link #score}
   */
  public float[] combine(int historyLength, float[][] scores, float[] blended) {
    Arrays.fill(blended, 0);
    float[] peaks = new float[scores.length];
    float[] group = weights[HistoryLengths.group(historyLength)];
    for (int c = 0; c < scores.length; c++) {
      peaks[c] = peak(scores[c]);
      if (peaks[c] > 0) {
        add(scores[c], group[2 * c] / peaks[c], group[2 * c + 1], scales[c], blended);
      }
    }
    return peaks;
  }

  private static void add(
      float[] scores, float relative, float absolute, float scale, float[] blended) {
    for (int i = 0; i < blended.length; i++) {
      float score = Math.max(0, scores[i]);
      blended[i] += score * relative + absolute * score / (score + scale);
    }
  }

  private static float peak(float[] scores) {
    float peak = 0;
    for (float score : scores) {
      if (score > peak) {
        peak = score;
      }
    }
    return peak;
  }

  /**
   * The blended score of one item under given peaks.
   *
   * @param scores float [candidates], of the item
   */
  public double score(int historyLength, float[] scores, float[] peaks) {
    float[] group = weights[HistoryLengths.group(historyLength)];
    double sum = 0;
    for (int c = 0; c < scores.length; c++) {
      if (peaks[c] > 0) {
        sum +=
            group[2 * c] * ScoreShape.relative(scores[c], peaks[c])
                + group[2 * c + 1] * ScoreShape.absolute(scores[c], scales[c]);
      }
    }
    return sum;
  }

  /** What {@link #fromProperties} reads. */
  public Properties toProperties() {
    Properties properties = new Properties();
    properties.setProperty("candidates", String.join(",", candidates));
    properties.setProperty("scales", text(scales));
    for (int group = 0; group < weights.length; group++) {
      properties.setProperty("weights." + group, text(weights[group]));
    }
    return properties;
  }

  /**
   * Reads what {@link #toProperties} wrote.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public static Blend fromProperties(Properties properties) {
    List<String> candidates = List.of(text(properties, "candidates").split(",", -1));
    float[][] weights = new float[HistoryLengths.GROUPS][];
    for (int group = 0; group < weights.length; group++) {
      weights[group] =
          numbers(properties, "weights." + group, ScoreShape.NUMBERS * candidates.size());
    }
    return new Blend(candidates, numbers(properties, "scales", candidates.size()), weights);
  }

  private static String text(float[] numbers) {
    List<String> words = new ArrayList<>();
    for (float number : numbers) {
      words.add(String.format(Locale.ROOT, "%.9g", number));
    }
    return String.join(" ", words);
  }

  private static String text(Properties properties, String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("the blend lacks " + key);
    }
    return value;
  }

  private static float[] numbers(Properties properties, String key, int expected) {
    String[] words = text(properties, key).split(" ", -1);
    if (words.length != expected) {
      throw new IllegalArgumentException(
          "expected %d numbers of %s, got %d".formatted(expected, key, words.length));
    }
    float[] numbers = new float[expected];
    for (int i = 0; i < expected; i++) {
      numbers[i] = Float.parseFloat(words[i]);
    }
    return numbers;
  }
}
