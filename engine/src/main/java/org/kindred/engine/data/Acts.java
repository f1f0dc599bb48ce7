package org.kindred.engine.data;

/**
 * What one of the people about a user did: an item and a time of each act, in no particular order.
 * Takes over the arrays, which must not be written to.
 *
 * @param items int [acts], item indices
 * @param timestamps long [acts]
 */
@SuppressWarnings("ArrayRecordComponent")
public record Acts(int[] items, long[] timestamps) {

  public Acts {
    if (items.length != timestamps.length) {
      throw new IllegalArgumentException(
          "one length expected, got %d items, %d timestamps"
              .formatted(items.length, timestamps.length));
    }
  }

  public int size() {
    return items.length;
  }
}
