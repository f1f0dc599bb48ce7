package org.kindred.core.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void nextShouldNumberLinesAndTakeEitherEndOfLine() throws IOException {
    assertThat(all(utf8("a\tb\r\nc\n\nd")))
        .containsExactly(line(1, "a\tb"), line(2, "c"), line(3, ""), line(4, "d"));
  }

  @Test
  void nextShouldEndWithTheLastEndOfLine() throws IOException {
    assertThat(all(utf8("a\n"))).containsExactly(line(1, "a"));
    assertThat(all(utf8(""))).isEmpty();
  }

  @Test
  void nextShouldKnowGzipByItsFirstBytes() throws IOException {
    assertThat(all(gzip(utf8("a\nb\n")))).containsExactly(line(1, "a"), line(2, "b"));
  }

  @Test
  void nextShouldGoOnInTheNextMemberWhenGzipFilesWereJoined() throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(gzip(utf8("a\nb")));
    joined.write(gzip(utf8("c\n")));

    assertThat(all(joined.toByteArray())).containsExactly(line(1, "a"), line(2, "bc"));
  }

  @Test
  void nextShouldDropTheByteOrderMarkAtTheBeginningOnly() throws IOException {
    assertThat(all(utf8("\uFEFFa\n\uFEFFb"))).containsExactly(line(1, "a"), line(2, "\uFEFFb"));
  }

  @Test
  void nextShouldNameTheProblemWhenALineIsNotUtf8() throws IOException {
    byte[] bytes = utf8("ok\nM?ller\nalso ok");
    bytes[4] = (byte) 0xfc;

    List<LineReader.Line> lines = all(bytes);

    assertThat(lines.get(1).problem()).isEqualTo("The line is not UTF-8");
    assertThat(lines.get(2)).isEqualTo(line(3, "also ok"));
  }

  @Test
  void nextShouldTakeAReplacementCharacterThatSomebodyWrote() throws IOException {
    assertThat(all(utf8("M\uFFFDller"))).containsExactly(line(1, "M\uFFFDller"));
  }

  @Test
  void nextShouldKeepCharactersThatTheBufferCutsInTwo() throws IOException {
    String long1 = "x".repeat((1 << 16) - 2) + "\n";
    assertThat(all(utf8(long1 + "\uD83D\uDE80\n"))).element(1).isEqualTo(line(2, "\uD83D\uDE80"));
  }

  @Test
  void nextShouldRefuseALineThatIsTooLongAndGoOnBehindIt() throws IOException {
    byte[] bytes = new byte[3 * LineReader.MAX_LINE];
    Arrays.fill(bytes, (byte) 'x');
    bytes[bytes.length - 2] = '\n';

    List<LineReader.Line> lines = all(bytes);

    assertThat(lines.get(0).text()).hasSize(LineReader.MAX_LINE);
    assertThat(lines.get(0).problem()).contains("more than 65536 bytes");
    assertThat(lines.get(1)).isEqualTo(line(2, "x"));
  }

  @Test
  void skipShouldPassOverAsManyLinesAsWereRead() throws IOException {
    String text = "head\n" + "some line\r\n".repeat(20_000) + "last";
    for (long skipped : new long[] {0, 1, 7_000, 20_000, 20_001, 30_000}) {
      try (LineReader lines = new LineReader(new ByteArrayInputStream(utf8(text)))) {
        lines.next();
        lines.skip(skipped);

        LineReader.Line next = lines.next();

        if (skipped < 20_001) {
          assertThat(next).isEqualTo(line(skipped + 2, skipped == 20_000 ? "last" : "some line"));
        } else {
          assertThat(next).isNull();
        }
      }
    }
  }

  @Test
  void nextShouldGiveEveryWholeLineBeforeACompressedFileBreaksOff() throws IOException {
    byte[] whole = gzip(utf8(numbers(50_000)));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    List<String> read = new ArrayList<>();

    try (LineReader lines = new LineReader(new ByteArrayInputStream(half))) {
      assertThatThrownBy(
              () -> {
                for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                  read.add(line.text());
                }
              })
          .isInstanceOf(EOFException.class);
    }

    assertThat(read).hasSizeGreaterThan(1_000);
    assertThat(String.join("\n", read) + "\n").isEqualTo(numbers(read.size()));
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static String numbers(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("number ").append(i * 7919L % 104_729).append('\n');
    }
    return text.toString();
  }

  private static List<LineReader.Line> all(byte[] bytes) throws IOException {
    List<LineReader.Line> all = new ArrayList<>();
    try (LineReader lines = new LineReader(new ByteArrayInputStream(bytes))) {
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        all.add(line);
      }
    }
    return all;
  }

  private static LineReader.Line line(long number, String text) {
    return new LineReader.Line(number, text, null);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
