package org.kindred.demo.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What has happened, an entry a line, in a file that only grows. An entry is on disk before {@link
 * #append} returns. Safe for several threads.
 */
public final class Journal {

  private final Path file;
  private final List<JournalReader> readers;
  private final List<JournalEntry> entries = new ArrayList<>();
  private int wakes;

  private Journal(Path file, List<JournalReader> readers) {
    this.file = file;
    this.readers = List.copyOf(readers);
  }

  /** Reads what is there to the readers; a last line that a power cut has torn is dropped. */
  public static Journal open(Path file, List<JournalReader> readers) {
    Journal journal = new Journal(file, readers);
    try {
      if (Files.exists(file)) {
        dropTornLine(file);
        journal.readAll();
      } else {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file);
      }
      return journal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the entry down, then tells the readers. */
  public synchronized void append(JournalEntry entry) {
    byte[] line = (entry.line() + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      ByteBuffer buffer = ByteBuffer.wrap(line);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    take(entry);
  }

  /** Up to so many entries after the first {@code from} ones. */
  public synchronized List<JournalEntry> entries(int from, int limit) {
    int start = Math.min(from, entries.size());
    return List.copyOf(entries.subList(start, Math.min(start + limit, entries.size())));
  }

  public synchronized int size() {
    return entries.size();
  }

  /** Waits for an entry after the first {@code from} ones, or for {@link #wake}, or so long. */
  public synchronized void await(int from, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    int wakesBefore = wakes;
    long left = atMost.toNanos();
    while (entries.size() <= from && wakes == wakesBefore && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
  }

  /** Ends all waiting. */
  public synchronized void wake() {
    wakes++;
    notifyAll();
  }

  private void readAll() throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        take(JournalEntry.parse(line));
      }
    }
  }

  private synchronized void take(JournalEntry entry) {
    entries.add(entry);
    notifyAll();
    readers.forEach(reader -> reader.read(entry));
  }

  private static void dropTornLine(Path path) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(path.toFile(), "rw")) {
      long length = open.length();
      while (length > 0 && byteAt(open, length - 1) != '\n') {
        length--;
      }
      open.setLength(length);
    }
  }

  private static int byteAt(RandomAccessFile open, long position) throws IOException {
    open.seek(position);
    return open.read();
  }
}
