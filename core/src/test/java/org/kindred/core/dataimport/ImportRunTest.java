package org.kindred.core.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kindred.core.shop.ShopKey;

class ImportRunTest {

  private static final int LINES = 1_000_000;
  private static final long MEBIBYTE = 1 << 20;

  @Test
  void overShouldHoldAtMostOneChunkOfAHundredMegabytesInMemory() throws IOException {
    GeneratedFile file = new GeneratedFile();
    AtomicLong committed = new AtomicLong();
    AtomicLong furthestAhead = new AtomicLong();
    ImportRun run =
        run(
            (counts, rejected) -> {
              committed.addAndGet(counts.accepted());
              furthestAhead.accumulateAndGet(
                  file.bytesGiven - committed.get() * GeneratedFile.LINE_LENGTH, Math::max);
              return true;
            });

    ImportRun.End end;
    try (LineReader lines = new LineReader(file)) {
      end = run.over(lines);
    }

    assertThat(end).isEqualTo(ImportRun.End.COMPLETED);
    assertThat(file.bytesGiven).isGreaterThan(100 * MEBIBYTE);
    assertThat(committed).hasValue(LINES);
    assertThat(furthestAhead).hasValueLessThan(MEBIBYTE);
  }

  private static ImportRun run(ImportRun.Writer writer) {
    ImportJob job =
        new ImportJob(
            new ImportId(1),
            new ShopKey(new UUID(0, 1)),
            ImportKind.ITEMS,
            "1.import",
            "main",
            Instant.EPOCH,
            0,
            0);
    ImportSettings settings =
        new ImportSettings("unused", Long.MAX_VALUE, 5_000, 100, Duration.ofDays(30), "main");
    return new ImportRun(job, new Ignoring(), settings, writer, () -> false);
  }

  private static final class Ignoring implements ImportTarget {

    @Override
    public List<String> required() {
      return List.of("item", "title");
    }

    @Override
    public void add(long number, Fields line) {
      line.get("title");
    }

    @Override
    public void write() {}
  }

  /** A catalogue that is made up while it is read. */
  private static final class GeneratedFile extends InputStream {

    static final int LINE_LENGTH = 110;

    private final byte[] header = "item\ttitle\n".getBytes(StandardCharsets.UTF_8);
    private byte[] line = header;
    private int position;
    private int linesGiven;
    private long bytesGiven;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (position == line.length) {
        if (linesGiven == LINES) {
          return -1;
        }
        line = line(linesGiven++);
        position = 0;
      }
      int given = Math.min(length, line.length - position);
      System.arraycopy(line, position, target, offset, given);
      position += given;
      bytesGiven += given;
      return given;
    }

    private static byte[] line(int number) {
      String start = "p" + number + "\t";
      return (start + "x".repeat(LINE_LENGTH - 1 - start.length()) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
