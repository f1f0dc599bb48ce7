package org.kindred.realshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kindred.system.Eventually;

/** A process of a shop: the shop itself, or its database. Close it, or it stays. */
final class ShopProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(10);
  private static final int STOP_SECONDS = 60;

  private final Process process;
  private final Path log;

  private ShopProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts the command, and returns once its log has the text that was not there before. */
  static ShopProcess start(
      List<String> command, Path folder, Map<String, String> environment, Path log, String text) {
    try {
      long before = Files.exists(log) ? Files.size(log) : 0;
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      ShopProcess started = new ShopProcess(builder.start(), log);
      Eventually.within(
          START_LIMIT, "the shop says " + text + ", see " + log, () -> started.says(text, before));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean says(String text, long since) throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the shop ended while it started, see " + log);
    }
    byte[] all = Files.readAllBytes(log);
    return new String(all, (int) since, all.length - (int) since, UTF_8).contains(text);
  }

  /** As a power cut would end it. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    awaitEnd();
  }

  void stop() {
    process.destroy();
    awaitEnd();
  }

  @Override
  public void close() {
    kill();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
