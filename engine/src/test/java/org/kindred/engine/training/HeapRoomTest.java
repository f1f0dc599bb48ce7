package org.kindred.engine.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeapRoomTest {

  @Test
  void requireShouldRefuseWhenMoreIsNeededThanThereIs() {
    long heap = Runtime.getRuntime().maxMemory();

    assertThatThrownBy(() -> HeapRoom.require(heap))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("needs about %d MiB of heap memory".formatted(heap >> 20));
  }

  @Test
  void requireShouldPassWhenThereIsRoom() {
    assertThatCode(() -> HeapRoom.require(1024)).doesNotThrowAnyException();
  }
}
