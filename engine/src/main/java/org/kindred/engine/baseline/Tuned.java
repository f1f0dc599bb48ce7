package org.kindred.engine.baseline;

/** A model whose parameters were chosen, and can be taken over by the final fit. */
interface Tuned {

  /** In the order of the trainer's grid. */
  double[] parameters();
}
