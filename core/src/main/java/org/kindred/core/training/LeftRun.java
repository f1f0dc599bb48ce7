package org.kindred.core.training;

import org.kindred.core.shop.ShopKey;

/**
 * A run whose server is gone.
 *
 * @param serverEnds how often that had happened before
 */
record LeftRun(long id, ShopKey shop, int serverEnds) {

  /** More would be a server that ends at every start: most likely it is the run that ends it. */
  private static final int MOST_SERVER_ENDS = 2;

  /** How its reason begins. */
  static final String SERVER_ENDED = "The server ended twice during this training";

  boolean isGivenUp() {
    return serverEnds + 1 >= MOST_SERVER_ENDS;
  }

  /** For whoever runs the shop. */
  String reason(long interactions) {
    return (SERVER_ENDED
            + ", most likely because memory ran out."
            + " There were %d interactions to learn from. Give the server more memory (-Xmx in"
            + " jvm.options) or let it learn from a shorter time (kindred.training.history), then"
            + " train again.")
        .formatted(interactions);
  }
}
