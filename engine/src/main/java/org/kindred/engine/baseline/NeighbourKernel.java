package org.kindred.engine.baseline;

import org.kindred.engine.data.InteractionSequences;

/**
 * Which items are in the same histories as an item:
 *
 * <pre>{@code
 * row(a)[b] = (n(a) + s)^-rowPower · (n(b) + s)^-itemPower · Σ length^-lengthPower
 * }</pre>
 *
 * <p>summed over all pairs of an event with a and another with b in a user's sequence, with that
 * sequence's length (and {@code repeats} times it when b is a), s the shrinkage and n the number of
 * interactions: the cosine when both powers are one half and the others 0. Of long sequences only
 * the {@value #WINDOW} events on either side count.
 *
 * @see "Deshpande, Karypis 2004, Item-based top-N recommendation algorithms, section 4"
 */
final class NeighbourKernel implements ItemKernel {

  static final int WINDOW = 100;

  private final Occurrences occurrences;
  private final InteractionSequences sequences;
  private final float[] rowFactors;
  private final float[] itemFactors;
  private final float[] lengthFactors;
  private final float repeats;

  /** The parameters of the formula. */
  record Parameters(
      double shrinkage, double rowPower, double itemPower, double lengthPower, double repeats) {}

  NeighbourKernel(Occurrences occurrences, Parameters parameters) {
    this.occurrences = occurrences;
    this.sequences = occurrences.sequences();
    this.lengthFactors = lengthFactors(sequences, parameters.lengthPower());
    this.repeats = (float) parameters.repeats();
    this.rowFactors =
        ItemFactors.ofPower(occurrences, parameters.shrinkage(), -parameters.rowPower());
    this.itemFactors =
        ItemFactors.ofPower(occurrences, parameters.shrinkage(), -parameters.itemPower());
  }

  /** float [users]. */
  private static float[] lengthFactors(InteractionSequences sequences, double power) {
    float[] factors = new float[sequences.users()];
    for (int u = 0; u < factors.length; u++) {
      factors[u] = (float) Math.pow(Math.max(1, sequences.length(u)), -power);
    }
    return factors;
  }

  @Override
  public void addRow(int item, float weight, int maxOccurrences, Tally tally) {
    int count = occurrences.count(item);
    int used = Math.min(count, maxOccurrences);
    float factor = used == 0 ? 0 : weight * rowFactors[item] * count / used;
    for (int k = 0; k < used; k++) {
      addUser(occurrences.position(item, (int) ((long) k * count / used)), factor, tally);
    }
  }

  private void addUser(int position, float factor, Tally tally) {
    int user = occurrences.user(position);
    float weight = factor * lengthFactors[user];
    int item = sequences.item(position);
    int last = Math.min(sequences.end(user) - 1, position + WINDOW);
    for (int q = Math.max(sequences.start(user), position - WINDOW); q <= last; q++) {
      int other = sequences.item(q);
      float part = other == item ? repeats : 1;
      if (part > 0 && q != position) {
        tally.add(other, weight * part * itemFactors[other]);
      }
    }
  }
}
