package org.kindred.engine.file;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of bad lines: the first one ends the reading, or all are counted and left out. */
public final class BadLines {

  private final boolean skip;
  private long skipped;
  private @Nullable String firstReason;

  private BadLines(boolean skip) {
    this.skip = skip;
  }

  /** The first one throws a {@link BadLineException}. */
  public static BadLines stop() {
    return new BadLines(false);
  }

  /** All are counted. */
  public static BadLines skip() {
    return new BadLines(true);
  }

  void found(Path file, long line, String reason) {
    BadLineException failure = new BadLineException(file, line, reason);
    if (!skip) {
      throw failure;
    }
    skipped++;
    if (firstReason == null) {
      firstReason = failure.getMessage();
    }
  }

  /** How many were left out. */
  public long skipped() {
    return skipped;
  }

  /** Where the first one was, and why. */
  public Optional<String> findFirstReason() {
    return Optional.ofNullable(firstReason);
  }
}
