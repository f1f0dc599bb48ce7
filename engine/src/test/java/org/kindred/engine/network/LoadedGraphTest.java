package org.kindred.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.Maths;
import org.kindred.engine.network.graph.SavedModelWriter;
import org.kindred.engine.training.Device;
import org.tensorflow.Output;
import org.tensorflow.proto.DataType;

class LoadedGraphTest {

  private static final int SIZE = 200;

  @Test
  void closeShouldWaitForRunningCallsAndRefuseLaterOnes(@TempDir Path directory) throws Exception {
    LoadedGraph graph = squares(directory);
    AtomicInteger refused = new AtomicInteger();
    CountDownLatch running = new CountDownLatch(4);
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread caller = new Thread(() -> callUntilRefused(graph, running, refused));
      caller.start();
      callers.add(caller);
    }

    running.await();
    graph.close();
    for (Thread caller : callers) {
      caller.join();
    }

    assertThat(refused).hasValue(4);
  }

  @Test
  void callShouldNameTheInputsWhenOthersCame(@TempDir Path directory) throws IOException {
    try (LoadedGraph graph = squares(directory)) {
      assertThatThrownBy(() -> graph.call("square", new Feed().number("y", 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("[x]")
          .hasMessageContaining("[y]");
    }
  }

  private static void callUntilRefused(
      LoadedGraph graph, CountDownLatch running, AtomicInteger refused) {
    float[] ones = new float[SIZE * SIZE];
    Arrays.fill(ones, 1);
    try {
      while (true) {
        float[] squared = graph.call("square", new Feed().floats("x", ones, SIZE, SIZE));
        assertThat(squared[0]).isEqualTo(SIZE);
        running.countDown();
      }
    } catch (IllegalStateException e) {
      refused.incrementAndGet();
    }
  }

  private static LoadedGraph squares(Path directory) throws IOException {
    try (GraphBuilder builder = new GraphBuilder()) {
      Output<?> x = builder.placeholder("x", DataType.DT_FLOAT, SIZE, SIZE);
      Output<?> square = new Maths(builder).matMul(x, x);
      SavedModelWriter writer = new SavedModelWriter(builder);
      writer.signature("square", Map.of("x", x), Map.of("square", square));
      writer.write(directory);
    }
    return LoadedGraph.load(directory, "square", Device.CPU, 1);
  }
}
