package org.kindred.engine.network.transformer;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.kindred.engine.training.HeapRoom;
import org.kindred.engine.training.InsufficientMemoryException;

/**
 * What a training takes at its height, about.
 *
 * @param nativeBytes the tables of items and features, each with what Adam remembers of it and its
 *     average, twice while they are saved, and the largest tensors of a step
 * @param heapBytes the item vectors, twice while they are turned
 */
record MemoryEstimate(long nativeBytes, long heapBytes) {

  private static final int TABLES = 4;
  private static final int COPIES = 2;
  private static final int TENSORS_OF_LOGITS = 8;
  private static final int TENSORS_OF_FRIENDS = 4;
  private static final double USABLE = 0.8;

  static MemoryEstimate of(TransformerSizes sizes, int items) {
    long vector = (long) sizes.embeddingSize() * Float.BYTES;
    long tables = (items + (long) sizes.featureBuckets()) * vector * TABLES * COPIES;
    long logits = (long) sizes.batchEvents() * sizes.negatives() * Float.BYTES;
    long friends = (long) sizes.batchEvents() * sizes.friends() * vector * TENSORS_OF_FRIENDS;
    return new MemoryEstimate(
        tables + TENSORS_OF_LOGITS * logits + friends, items * vector * COPIES);
  }

  /**
   * Compares with the memory of this machine and what the heap has room for.
   *
   * @throws InsufficientMemoryException when either is too small
   */
  void requireAvailable() {
    HeapRoom.require(heapBytes);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      requireWithin(nativeBytes + heapBytes, system.getTotalMemorySize(), "main");
    }
  }

  static void requireWithin(long needed, long there, String kind) {
    if (needed > USABLE * there) {
      throw new InsufficientMemoryException(kind, needed, (long) (USABLE * there));
    }
  }
}
