package org.kindred.core.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How often a shop sends something, by its newest deliveries.
 *
 * @param topic in the platform's words
 * @param deliveries how many of the newest are of it, at least one
 * @param firstAt when the oldest of them came
 * @param lastAt when the newest came
 * @param usualGap the median of the times between two; zero when there is but one
 * @param longestGap between two of them
 */
public record TopicRhythm(
    String topic,
    int deliveries,
    Instant firstAt,
    Instant lastAt,
    Duration usualGap,
    Duration longestGap) {

  /** Fewer, or within a shorter time, tell nothing of how often the topic comes. */
  private static final int LEAST = 8;

  private static final Duration LEAST_TIME = Duration.ofDays(3);

  /** Less than a day is a night or a quiet afternoon. */
  private static final Duration LEAST_SILENCE = Duration.ofDays(1);

  private static final int GAPS = 3;

  /**
   * @param times when its deliveries came, in any order, at least one
   */
  static TopicRhythm of(String topic, List<Instant> times) {
    List<Instant> sorted = times.stream().sorted().toList();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      gaps.add(Duration.between(sorted.get(i - 1), sorted.get(i)));
    }
    Collections.sort(gaps);
    return new TopicRhythm(
        topic,
        sorted.size(),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        gaps.isEmpty() ? Duration.ZERO : gaps.get(gaps.size() / 2),
        gaps.isEmpty() ? Duration.ZERO : gaps.get(gaps.size() - 1));
  }

  /** Whether enough came over enough days to say how often it comes. */
  public boolean isKnown() {
    return deliveries >= LEAST && Duration.between(firstAt, lastAt).compareTo(LEAST_TIME) >= 0;
  }

  /**
   * Whether nothing has come for more than a day and three times as long as ever between two. A
   * weekend or a holiday that was seen once is thus no silence.
   */
  public boolean isSilentAt(Instant now) {
    Duration silence = Duration.between(lastAt, now);
    return isKnown()
        && silence.compareTo(LEAST_SILENCE) > 0
        && silence.compareTo(longestGap.multipliedBy(GAPS)) > 0;
  }
}
