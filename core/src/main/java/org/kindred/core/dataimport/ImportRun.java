package org.kindred.core.dataimport;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;

/**
 * One pass over a file, from where the import was committed last to its end. Not thread-safe, used
 * once.
 */
final class ImportRun {

  private final ImportTarget target;
  private final ImportSettings settings;
  private final Writer writer;
  private final BooleanSupplier stopping;
  private long read;
  private long rejectedBefore;

  /**
   * @param writer commits chunks
   * @param stopping is asked before each chunk
   */
  ImportRun(
      ImportJob job,
      ImportTarget target,
      ImportSettings settings,
      Writer writer,
      BooleanSupplier stopping) {
    this.target = target;
    this.settings = settings;
    this.writer = writer;
    this.stopping = stopping;
    this.read = job.linesRead();
    this.rejectedBefore = job.linesRejected();
  }

  /** Commits what a target has taken together with the progress. */
  @FunctionalInterface
  interface Writer {
    /** False when the import was taken away meanwhile; nothing was committed then. */
    boolean commit(ChunkCounts counts, List<RejectedLine> rejected);
  }

  /** How a pass ended. */
  enum End {
    COMPLETED,
    /** Somebody cancelled it, or another server has it. */
    TAKEN_AWAY,
    /** This server goes down. */
    STOPPED
  }

  /**
   * @throws UnusableFileException when the file cannot be read, or not any further; what came
   *     before is committed
   */
  End over(LineReader lines) {
    try {
      LineReader.Line header = lines.next();
      if (header == null) {
        throw new UnusableFileException(
            "The file is empty; its first line must name the columns "
                + String.join(", ", target.required()));
      }
      Columns columns = Columns.of(header.text(), target.required());
      lines.skip(read);
      return rest(lines, columns);
    } catch (EOFException e) {
      throw broken("The file ends in the middle of its compressed data");
    } catch (ZipException e) {
      throw broken("The file's compressed data is damaged");
    } catch (IOException e) {
      throw broken("The file cannot be read: " + e.getMessage());
    }
  }

  private End rest(LineReader lines, Columns columns) throws IOException {
    boolean more = true;
    while (more) {
      if (stopping.getAsBoolean()) {
        return End.STOPPED;
      }
      Chunk chunk = new Chunk();
      try {
        more = chunk.fill(lines, columns);
      } catch (IOException e) {
        chunk.commit();
        throw e;
      }
      if (!chunk.commit()) {
        return End.TAKEN_AWAY;
      }
      requireFewRejected();
    }
    return End.COMPLETED;
  }

  private void requireFewRejected() {
    if (rejectedBefore > settings.maxRejected) {
      throw new UnusableFileException(
          "More than "
              + settings.maxRejected
              + " lines were rejected, see the first of them: is this the right file?");
    }
  }

  private UnusableFileException broken(String what) {
    return new UnusableFileException(
        what + "; " + read + " lines before it were read, send the file again");
  }

  /** Lines that are committed together. */
  private final class Chunk {

    private final List<RejectedLine> rejected = new ArrayList<>();
    private long read;
    private long accepted;

    /** Says whether there is more to come. */
    boolean fill(LineReader lines, Columns columns) throws IOException {
      while (read < settings.linesAtOnce) {
        LineReader.Line line = lines.next();
        if (line == null) {
          return false;
        }
        read++;
        take(line, columns);
      }
      return true;
    }

    private void take(LineReader.Line line, Columns columns) {
      try {
        if (line.problem() != null) {
          throw new UnusableLineException(line.problem());
        }
        if (!line.text().isBlank()) {
          target.add(line.number(), columns.fields(line.text()));
          accepted++;
        }
      } catch (UnusableLineException e) {
        rejected.add(new RejectedLine(line.number(), e.reason(), line.text()));
      }
    }

    /** False when nothing was committed, since the import is not ours any more. */
    boolean commit() {
      if (read > 0 && !writer.commit(new ChunkCounts(read, accepted, rejected.size()), rejected)) {
        return false;
      }
      ImportRun.this.read += read;
      rejectedBefore += rejected.size();
      return true;
    }
  }
}
