package org.kindred.core.dataimport;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, plain or gzip by its first bytes, in UTF-8 with or without a byte order
 * mark. Memory is bounded whatever the file holds. Not thread-safe.
 */
final class LineReader implements Closeable {

  static final int MAX_LINE = 1 << 16;

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';
  private static final String REPLACEMENT_IN_UTF8 = "\u00ef\u00bf\u00bd";

  private final InputStream source;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private byte[] line = new byte[1024];
  private int length;
  private boolean isTooLong;
  private long number;

  /** The reader closes the source. */
  LineReader(InputStream source) throws IOException {
    this.source = decompressed(new BufferedInputStream(source, BUFFER));
  }

  /**
   * A line as it was read.
   *
   * @param number 1-based
   * @param text without the end of line
   * @param problem why it cannot be used, or null
   */
  record Line(long number, String text, @Nullable String problem) {}

  /** The next line, or null at the end; a last line needs no end of line. */
  @Nullable Line next() throws IOException {
    length = 0;
    isTooLong = false;
    if (!fill()) {
      return null;
    }
    boolean ended = false;
    while (!ended && fill()) {
      int end = endOfLine();
      append(position, end);
      ended = end < limit;
      position = ended ? end + 1 : end;
    }
    number++;
    return decoded();
  }

  /** Passes over so many lines, or to the end. */
  void skip(long lines) throws IOException {
    long last = number + lines;
    while (number < last && fill()) {
      int end = endOfLine();
      boolean ended = end < limit;
      position = ended ? end + 1 : end;
      if (ended || !fill()) {
        number++;
      }
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private static InputStream decompressed(BufferedInputStream source) throws IOException {
    source.mark(2);
    boolean isGzip = source.read() == GZIP_FIRST && source.read() == GZIP_SECOND;
    source.reset();
    return isGzip ? new GZIPInputStream(source, BUFFER) : source;
  }

  /** Whether there is at least one more byte. */
  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, source.read(buffer, 0, BUFFER));
    }
    return limit > 0;
  }

  private int endOfLine() {
    int end = position;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private void append(int from, int to) {
    int kept = Math.min(to - from, MAX_LINE - length);
    isTooLong |= kept < to - from;
    if (length + kept > line.length) {
      line = Arrays.copyOf(line, Math.max(length + kept, 2 * line.length));
    }
    System.arraycopy(buffer, from, line, length, kept);
    length += kept;
  }

  private Line decoded() {
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    String text = new String(line, 0, end, StandardCharsets.UTF_8);
    if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (isTooLong) {
      return new Line(number, text, "The line has more than " + MAX_LINE + " bytes");
    }
    boolean isBroken = text.indexOf(REPLACEMENT) >= 0 && !holdsReplacement(end);
    return new Line(number, text, isBroken ? "The line is not UTF-8" : null);
  }

  /** Whether somebody really wrote the replacement character; then the line is taken as it is. */
  private boolean holdsReplacement(int end) {
    return new String(line, 0, end, StandardCharsets.ISO_8859_1).contains(REPLACEMENT_IN_UTF8);
  }
}
