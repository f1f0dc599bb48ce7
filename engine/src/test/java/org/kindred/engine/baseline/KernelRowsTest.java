package org.kindred.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;

class KernelRowsTest {

  /** Two copies of entries of 8 bytes and of rows of 64. */
  private static final int COPIES = 2;

  @Test
  void heapBytesShouldCountTheEntriesThatEachEventMayMake() {
    TrainingSet set =
        new TrainingSetBuilder()
            .addInteraction("u", "a", "view", 1)
            .addInteraction("u", "b", "view", 2)
            .addInteraction("u", "c", "view", 3)
            .addInteraction("v", "a", "view", 1)
            .build();

    assertThat(KernelRows.heapBytes(set.sequences(), 3, 10)).isEqualTo(COPIES * (6 * 8 + 3 * 64L));
    assertThat(KernelRows.heapBytes(set.sequences(), 3, 1)).isEqualTo(COPIES * (4 * 8 + 3 * 64L));
  }
}
