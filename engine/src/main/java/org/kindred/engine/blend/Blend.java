package org.kindred.engine.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.kindred.engine.data.UserHistory;

/**
 * One score of those of several candidates: a weighted sum of what {@link ScoreNumbers} makes of
 * them, with weights by the length of the history. Puts into order what stands in front of any
 * candidate's list. Immutable.
 */
public final class Blend {

  /** So many items of each candidate's list are put into a common order. */
  public static final int LIST = 50;

  private final List<String> candidates;
  private final float[] scales;
  private final float[][] weights;
  private final LinkNumbers links;

  /**
   * Takes over the arrays.
   *
   * @param scales float [candidates]
   * @param weights float [groups][numbers], see {@link HistoryLengths}; those of links last
   */
  Blend(List<String> candidates, float[] scales, float[][] weights, LinkNumbers links) {
    this.candidates = List.copyOf(candidates);
    this.scales = scales;
    this.weights = weights;
    this.links = links;
  }

  /** What a single candidate says, in its order. */
  public static Blend only(String candidate) {
    float[] score = new float[ScoreNumbers.count(1)];
    score[0] = 1;
    float[][] weights = new float[HistoryLengths.GROUPS][];
    Arrays.fill(weights, score);
    return new Blend(List.of(candidate), new float[] {1}, weights, LinkNumbers.NONE);
  }

  /** With weights of 0 for all that one of the candidates has a part in, if it is there. */
  public Blend without(String candidate) {
    int index = candidates.indexOf(candidate);
    if (index < 0) {
      return this;
    }
    float[][] others = new float[weights.length][];
    for (int group = 0; group < others.length; group++) {
      others[group] = weights[group].clone();
      clear(others[group], index);
    }
    return new Blend(candidates, scales, others, links);
  }

  private void clear(float[] group, int index) {
    int next = ScoreNumbers.firstProduct(candidates.size());
    for (int number = 0; number < next; number++) {
      if (ScoreNumbers.candidate(number, candidates.size()) == index) {
        group[number] = 0;
      }
    }
    for (int one = 1; one < candidates.size(); one++) {
      for (int other = 0; other < one; other++) {
        group[next] = one == index || other == index ? 0 : group[next];
        next++;
      }
    }
  }

  /** Their names, in the order in which scores are handed in. */
  public List<String> candidates() {
    return candidates;
  }

  /** The question that the candidates have scored: float [candidates][items]. */
  public Question question(UserHistory history, float[][] scores) {
    return Question.of(history, scores, links);
  }

  /**
   * The blended score of one item; 0 when no candidate knows a reason and it is new.
   *
   * @param scores float [candidates], of the item
   */
  public float score(Question question, int item, float[] scores) {
    int count = scores.length;
    float[] group = weights[HistoryLengths.group(question.historyLength())];
    float[] numbers = new float[group.length];
    for (int c = 0; c < count; c++) {
      numbers[c] = ScoreNumbers.logarithm(scores[c], scales[c]);
      numbers[count + c] = ScoreNumbers.nearness(scores[c], question.tops()[c]);
    }
    ScoreNumbers.setPlace(numbers, 0, count, question.place(item));
    ScoreNumbers.addProducts(numbers, 0, count);
    question.links().write(item, numbers, ScoreNumbers.count(count));
    float sum = 0;
    for (int f = 0; f < numbers.length; f++) {
      sum += group[f] * numbers[f];
    }
    return sum;
  }

  /** What {@link #fromProperties} reads. */
  public Properties toProperties() {
    Properties properties = new Properties();
    properties.setProperty("candidates", String.join(",", candidates));
    properties.setProperty("scales", text(scales));
    links.write(properties);
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
    LinkNumbers links = LinkNumbers.read(properties);
    int expected = ScoreNumbers.count(candidates.size()) + links.count();
    float[][] weights = new float[HistoryLengths.GROUPS][];
    for (int group = 0; group < weights.length; group++) {
      weights[group] = numbers(properties, "weights." + group, expected);
    }
    float[] scales = numbers(properties, "scales", candidates.size());
    return new Blend(candidates, scales, weights, links);
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
