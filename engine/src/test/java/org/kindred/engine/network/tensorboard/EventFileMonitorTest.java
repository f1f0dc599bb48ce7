package org.kindred.engine.network.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingProgress;
import org.tensorflow.proto.Event;

class EventFileMonitorTest {

  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_000), ZoneOffset.UTC);

  @Test
  void progressedShouldWriteEveryFigureOfAnEpoch(@TempDir Path directory) throws Exception {
    try (EventFileMonitor monitor =
        new EventFileMonitor(TrainingMonitor.SILENT, directory, CLOCK)) {
      monitor.progressed(
          new TrainingProgress(
              TrainingProgress.Stage.FITTING, "transformer", 0.5, 7, Map.of("loss", 2.5), ""));
    }

    Path file = directory.resolve("transformer/events.out.tfevents.1000.kindred");
    List<Event> events = read(file);
    assertThat(events.get(0).getFileVersion()).isEqualTo("brain.Event:2");
    assertThat(events.get(1).getStep()).isEqualTo(7);
    assertThat(events.get(1).getSummary().getValue(0).getTag()).isEqualTo("loss");
    assertThat(events.get(1).getSummary().getValue(0).getSimpleValue()).isEqualTo(2.5f);
  }

  /** The check value of CRC-32C is 0xE3069283; turned by 15 bits and masked. */
  @Test
  void checksumShouldBeTheMaskedOneOfTheFormat() {
    int expected = Integer.rotateRight(0xE3069283, 15) + 0xa282ead8;

    assertThat(RecordWriter.maskedChecksum("123456789".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(expected);
  }

  private static List<Event> read(Path file) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<Event> events = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] data = new byte[(int) bytes.getLong()];
      bytes.getInt();
      bytes.get(data);
      assertThat(bytes.getInt()).isEqualTo(RecordWriter.maskedChecksum(data));
      events.add(Event.parseFrom(data));
    }
    return events;
  }
}
