package org.kindred.engine.baseline;

import org.kindred.engine.data.InteractionSequences;

/**
 * What comes after an item (and, by a part, before it) within a few steps:
 *
 * <pre>{@code row(a)[b] = n(a)^-rowPower · n(b)^-itemPower · Σ distance^-decay · direction}</pre>
 *
 * <p>summed over all pairs of an event with a and one with b at most {@value #REACH} events apart
 * in a user's sequence, with direction 1 when b is later or no order is known, and {@code backward}
 * when b is earlier, and {@code repeats} times it when b is a. n counts interactions.
 */
final class TransitionKernel implements ItemKernel {

  static final int REACH = 10;

  private final Occurrences occurrences;
  private final InteractionSequences sequences;
  private final float[] byDistance;
  private final float backward;
  private final float repeats;
  private final float[] rowFactors;
  private final float[] itemFactors;

  /** The parameters of the formula. */
  record Parameters(
      double decay, double backward, double rowPower, double itemPower, double repeats) {}

  TransitionKernel(Occurrences occurrences, Parameters parameters) {
    this.occurrences = occurrences;
    this.sequences = occurrences.sequences();
    this.byDistance = new Recency(REACH, parameters.decay()).weights();
    this.backward = (float) parameters.backward();
    this.repeats = (float) parameters.repeats();
    this.rowFactors = ItemFactors.ofPower(occurrences, 0, -parameters.rowPower());
    this.itemFactors = ItemFactors.ofPower(occurrences, 0, -parameters.itemPower());
  }

  @Override
  public void addRow(int item, float weight, int maxOccurrences, Tally tally) {
    int count = occurrences.count(item);
    int used = Math.min(count, maxOccurrences);
    float factor = used == 0 ? 0 : weight * rowFactors[item] * count / used;
    for (int k = 0; k < used; k++) {
      int position = occurrences.position(item, (int) ((long) k * count / used));
      int user = occurrences.user(position);
      addLater(position, sequences.end(user), factor, tally);
      addEarlier(position, sequences.start(user), factor, tally);
    }
  }

  private void addLater(int position, int end, float factor, Tally tally) {
    int last = Math.min(end - 1, position + REACH);
    for (int q = position + 1; q <= last; q++) {
      add(position, q, factor * byDistance[q - position - 1], tally);
    }
  }

  private void addEarlier(int position, int start, float factor, Tally tally) {
    int first = Math.max(start, position - REACH);
    for (int q = position - 1; q >= first; q--) {
      float direction = sequences.timestamp(q) == sequences.timestamp(position) ? 1 : backward;
      if (direction > 0) {
        add(position, q, factor * direction * byDistance[position - q - 1], tally);
      }
    }
  }

  private void add(int from, int to, float weight, Tally tally) {
    int item = sequences.item(to);
    float factor = item == sequences.item(from) ? repeats : 1;
    if (factor > 0) {
      tally.add(item, weight * factor * itemFactors[item]);
    }
  }
}
