package org.kindred.engine.baseline;

import org.kindred.engine.data.InteractionSequences;

/**
 * The sequences read the other way round: at which positions each item occurs, and whose they are.
 * 8 bytes an interaction. Immutable.
 */
final class Occurrences {

  private final InteractionSequences sequences;
  private final int[] offsets;
  private final int[] positions;
  private final int[] userOf;

  Occurrences(InteractionSequences sequences, int items) {
    this.sequences = sequences;
    this.offsets = new int[items + 1];
    this.positions = new int[sequences.size()];
    this.userOf = new int[sequences.size()];
    int[] counts = sequences.itemCounts(items);
    for (int i = 0; i < items; i++) {
      offsets[i + 1] = offsets[i] + counts[i];
    }
    int[] next = offsets.clone();
    for (int u = 0; u < sequences.users(); u++) {
      for (int p = sequences.start(u); p < sequences.end(u); p++) {
        positions[next[sequences.item(p)]++] = p;
        userOf[p] = u;
      }
    }
  }

  InteractionSequences sequences() {
    return sequences;
  }

  int items() {
    return offsets.length - 1;
  }

  int count(int item) {
    return offsets[item + 1] - offsets[item];
  }

  /** The position in the sequences of the item's occurrence number {@code index}. */
  int position(int item, int index) {
    return positions[offsets[item] + index];
  }

  /** To whom the position belongs. */
  int user(int position) {
    return userOf[position];
  }
}
