package org.kindred.engine.blend;

import java.util.Arrays;

/**
 * Which candidates of the cases take part, and whether their products do.
 *
 * @param indices int [carriers], candidate indices, ascending
 * @param candidates how many there are in all
 * @param products whether each two of them are multiplied, too
 * @param links how many numbers of links come after them
 */
@SuppressWarnings("ArrayRecordComponent")
record Carriers(int[] indices, int candidates, boolean products, int links) {

  /** Each for itself, and nothing of links. */
  static Carriers apart(int[] indices, int candidates) {
    return new Carriers(indices, candidates, false, 0);
  }

  int numbers() {
    return firstLink() + links;
  }

  private int firstLink() {
    return products
        ? ScoreNumbers.count(indices.length)
        : ScoreNumbers.firstProduct(indices.length);
  }

  Carriers without(int position) {
    int[] fewer = new int[indices.length - 1];
    System.arraycopy(indices, 0, fewer, 0, position);
    System.arraycopy(indices, position + 1, fewer, position, fewer.length - position);
    return new Carriers(fewer, candidates, products, links);
  }

  /** The weights of all numbers but those of one carrier. Of carriers without products or links. */
  double[] weightsWithout(int position, double[] weights) {
    int carriers = indices.length;
    double[] fewer = new double[without(position).numbers()];
    int next = 0;
    for (int f = 0; f < weights.length; f++) {
      if (ScoreNumbers.candidate(f, carriers) != position) {
        fewer[next++] = weights[f];
      }
    }
    return fewer;
  }

  /** With products, and with so many numbers of links. */
  Carriers whole(int ofLinks) {
    return new Carriers(Arrays.copyOf(indices, indices.length), candidates, true, ofLinks);
  }

  /** Writes what is added up for all rows of a case in numbers: float [rows · numbers]. */
  void describe(BlendCase each, float[] numbers) {
    int size = numbers();
    int carriers = indices.length;
    for (int row = 0; row < each.rows(); row++) {
      int offset = row * size;
      int from = row * 2 * candidates;
      for (int k = 0; k < carriers; k++) {
        numbers[offset + k] = each.scores()[from + indices[k]];
        numbers[offset + carriers + k] = each.scores()[from + candidates + indices[k]];
      }
      ScoreNumbers.setPlace(numbers, offset, carriers, each.places()[row]);
      if (products) {
        ScoreNumbers.addProducts(numbers, offset, carriers);
      }
      System.arraycopy(each.links(), row * links, numbers, offset + firstLink(), links);
    }
  }
}
