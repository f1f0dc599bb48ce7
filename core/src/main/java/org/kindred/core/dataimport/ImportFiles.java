package org.kindred.core.dataimport;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that wait for their import, as they were sent, in {@code <data directory>/imports}.
 * Safe for several threads.
 */
@Dependent
final class ImportFiles {

  private static final String EXTENSION = ".import";
  private static final String UNFINISHED = ".part";
  private static final int BUFFER = 1 << 16;

  private final Path directory;
  private final long maxBytes;

  @Inject
  ImportFiles(ImportSettings settings) {
    this.directory = Path.of(settings.dataDirectory, "imports");
    this.maxBytes = settings.maxBytes;
  }

  /**
   * Writes the content to disk, so that it is still there after a power cut, and answers the file's
   * name. Leaves nothing behind when that fails.
   */
  String keep(ImportId id, InputStream content) {
    Path unfinished = directory.resolve(id + UNFINISHED);
    String name = id + EXTENSION;
    try {
      Files.createDirectories(directory);
      try {
        write(content, unfinished);
        Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file was not received whole: " + e.getMessage(), e);
    }
    return name;
  }

  boolean exists(String name) {
    return Files.isRegularFile(directory.resolve(name));
  }

  InputStream open(String name) throws IOException {
    return Files.newInputStream(directory.resolve(name));
  }

  /** Deletes the file if it is there. */
  void delete(String name) {
    try {
      Files.deleteIfExists(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("An imported file cannot be deleted: " + name, e);
    }
  }

  /** The files that nobody wrote to since then, also those that were never finished. */
  List<String> untouchedSince(Instant time) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
          names.add(file.getFileName().toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of imports cannot be read: " + directory, e);
    }
    return names;
  }

  private void write(InputStream content, Path target) throws IOException {
    try (FileChannel channel =
        FileChannel.open(target, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > maxBytes) {
          throw new ImportTooLargeException(maxBytes);
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
  }
}
