package org.kindred.demo.connection;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What the shop has told Kindred already, in a file that is always whole. Not safe for several
 * threads.
 */
final class Memory {

  private static final String SENT = "sent";
  private static final String DONE = "done";

  private final Path file;
  private final Properties properties = new Properties();

  Memory(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  boolean isDone(String step) {
    return DONE.equals(properties.getProperty(step));
  }

  void done(String step) {
    write(step, DONE);
  }

  /** The import that was started for a step and is not yet known to be done. */
  Optional<Long> importOf(String step) {
    return Optional.ofNullable(properties.getProperty(step))
        .filter(value -> !value.equals(DONE))
        .map(Long::valueOf);
  }

  void started(String step, long importId) {
    write(step, Long.toString(importId));
  }

  void forget(String step) {
    properties.remove(step);
    save();
  }

  /** How many entries of the journal are dealt with. */
  int sent() {
    return Integer.parseInt(properties.getProperty(SENT, "0"));
  }

  void sent(int entries) {
    write(SENT, Integer.toString(entries));
  }

  private void write(String key, String value) {
    properties.setProperty(key, value);
    save();
  }

  private void save() {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer writer = Files.newBufferedWriter(whole)) {
        properties.store(writer, null);
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
