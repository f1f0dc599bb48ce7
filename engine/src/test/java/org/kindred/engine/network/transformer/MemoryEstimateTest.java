package org.kindred.engine.network.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kindred.engine.training.InsufficientMemoryException;

class MemoryEstimateTest {

  private static final TransformerSizes SIZES =
      new TransformerSizes(64, 2, 2, 20, 1024, 0.3, 0.1, 512, 1024, 1e-3, 10, 0);

  @Test
  void ofShouldGrowWithTheItems() {
    assertThat(MemoryEstimate.of(SIZES, 1_000_000).heapBytes()).isEqualTo(512_000_000L);
    assertThat(MemoryEstimate.of(SIZES, 1_000_000).nativeBytes())
        .isGreaterThan(2_048_000_000L)
        .isLessThan(2_112_000_000L);
  }

  @Test
  void requireAvailableShouldNameTheEstimateWhenMemoryIsShort() {
    assertThatThrownBy(() -> MemoryEstimate.of(SIZES, Integer.MAX_VALUE).requireAvailable())
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("needs about 1048575 MiB of heap memory");
  }
}
