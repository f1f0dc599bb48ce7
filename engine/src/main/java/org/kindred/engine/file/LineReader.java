package org.kindred.engine.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 file, which is unzipped if it begins as gzip files do, whatever its name is.
 * Lines end with a line feed, or both characters of Windows; a byte order mark is passed over. Not
 * thread-safe.
 */
final class LineReader implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final int MAX_LINE = 1 << 20;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final byte[] buffer = new byte[BUFFER];
  private byte[] line = new byte[1024];
  private int length;
  private int next;
  private int end;
  private long number;

  private LineReader(InputStream in) {
    this.in = in;
  }

  static LineReader open(Path file) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      raw.mark(2);
      boolean zipped = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
      raw.reset();
      return new LineReader(zipped ? new GZIPInputStream(raw, BUFFER) : raw);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** The number of the last line that was read, from 1 on. */
  long number() {
    return number;
  }

  /**
   * The next line without its end; null after the last one.
   *
   * @throws CharacterCodingException when it is no UTF-8; the next call goes on behind it
   * @throws LineTooLongException when it is longer than a megabyte; the next call goes on behind it
   */
  @Nullable String read() throws IOException {
    boolean whole = readBytes();
    if (length == 0 && !whole) {
      return null;
    }
    number++;
    if (length > MAX_LINE) {
      throw new LineTooLongException(MAX_LINE);
    }
    int size = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    String text = isAscii(size) ? ascii(size) : decoded(size);
    return number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
        ? text.substring(1)
        : text;
  }

  /** Fills the line up to the next line feed; says whether there was one. */
  private boolean readBytes() throws IOException {
    length = 0;
    while (true) {
      if (next == end) {
        end = Math.max(0, in.read(buffer));
        next = 0;
        if (end == 0) {
          return false;
        }
      }
      int from = next;
      while (next < end && buffer[next] != '\n') {
        next++;
      }
      append(from, next);
      if (next < end) {
        next++;
        return true;
      }
    }
  }

  /** Keeps no more than is needed to see that a line is too long. */
  private void append(int from, int to) {
    int count = Math.min(to - from, MAX_LINE + 1 - length);
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }

  private boolean isAscii(int size) {
    for (int k = 0; k < size; k++) {
      if (line[k] < 0) {
        return false;
      }
    }
    return true;
  }

  private String ascii(int size) {
    return new String(line, 0, size, StandardCharsets.ISO_8859_1);
  }

  private String decoded(int size) throws CharacterCodingException {
    return decoder.decode(ByteBuffer.wrap(line, 0, size)).toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
