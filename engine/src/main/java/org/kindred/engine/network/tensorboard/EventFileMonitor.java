package org.kindred.engine.network.tensorboard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.kindred.engine.training.TrainingMonitor;
import org.kindred.engine.training.TrainingProgress;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;

/**
 * Writes the figures of each progress into event files, one folder for each candidate, and hands
 * the progress on. Thread-safe.
 */
public final class EventFileMonitor implements TrainingMonitor, AutoCloseable {

  private static final String VERSION = "brain.Event:2";

  private final TrainingMonitor next;
  private final Path directory;
  private final Clock clock;
  private final Map<String, RecordWriter> writers = new HashMap<>();

  public EventFileMonitor(TrainingMonitor next, Path directory, Clock clock) {
    this.next = next;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public synchronized void progressed(TrainingProgress progress) {
    next.progressed(progress);
    if (progress.candidate().isEmpty() || progress.metrics().isEmpty()) {
      return;
    }
    Summary.Builder summary = Summary.newBuilder();
    progress
        .metrics()
        .forEach(
            (name, value) ->
                summary.addValue(
                    Summary.Value.newBuilder().setTag(name).setSimpleValue(value.floatValue())));
    Event.Builder event = event().setStep(progress.step()).setSummary(summary);
    try {
      writer(progress.candidate()).write(event.build().toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RecordWriter writer(String candidate) throws IOException {
    RecordWriter writer = writers.get(candidate);
    if (writer == null) {
      Path folder = directory.resolve(candidate);
      Files.createDirectories(folder);
      Path file = folder.resolve("events.out.tfevents.%d.kindred".formatted(clock.millis() / 1000));
      writer = new RecordWriter(new BufferedOutputStream(Files.newOutputStream(file)));
      writers.put(candidate, writer);
      writer.write(event().setFileVersion(VERSION).build().toByteArray());
    }
    return writer;
  }

  private Event.Builder event() {
    return Event.newBuilder().setWallTime(clock.millis() / 1e3);
  }

  @Override
  public boolean isCancelled() {
    return next.isCancelled();
  }

  @Override
  public synchronized void close() {
    try {
      for (RecordWriter writer : writers.values()) {
        writer.close();
      }
      writers.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
