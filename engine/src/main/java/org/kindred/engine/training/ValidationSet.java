package org.kindred.engine.training;

import java.util.List;
import org.kindred.engine.data.UserHistory;

/**
 * Questions with known answers: what does the user with this history take next? Taken from what is
 * learned from, never from a test part.
 *
 * @param histories the events before the held-out one
 * @param targets for each history, the items that count as right; one or more
 * @param repeatsCount whether items of the history may be recommended again, and count
 */
public record ValidationSet(
    List<UserHistory> histories, List<int[]> targets, boolean repeatsCount) {

  public ValidationSet {
    histories = List.copyOf(histories);
    targets = List.copyOf(targets);
    if (histories.size() != targets.size()) {
      throw new IllegalArgumentException(
          "expected targets of %d histories, got %d".formatted(histories.size(), targets.size()));
    }
  }

  public int size() {
    return histories.size();
  }
}
