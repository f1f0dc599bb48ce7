package org.kindred.engine.network.neumf;

/**
 * The shape of a NeuMF and how it learns.
 *
 * @param items in the catalogue
 * @param embeddingSize numbers in each of the vectors
 * @param hidden size of the first hidden layer; the second has half of it
 * @param historyLength events that are looked at
 * @param negatives for each right item
 * @param batch right items in a step
 * @param learningRate of Adam
 */
record NeumfSizes(
    int items,
    int embeddingSize,
    int hidden,
    int historyLength,
    int negatives,
    int batch,
    double learningRate) {

  static NeumfSizes forItems(int items) {
    return new NeumfSizes(items, 32, 32, 30, 4, 256, 1e-3);
  }
}
