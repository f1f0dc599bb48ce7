package org.kindred.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.data.TrainingSetBuilder;
import org.kindred.engine.serving.ScoredItem;

class FilesTest {

  @TempDir private Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("file.tsv"), text);
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static TrainingSet interactions(Path file) throws IOException {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    new InteractionFile(file, BadLines.stop()).addTo(builder);
    return builder.build();
  }

  @Test
  void interactionsShouldBeReadByTheNamesOfTheColumns() throws IOException {
    TrainingSet set =
        interactions(
            file("price\titem\tuser\tevent\tts\n1\ta\tü\tbuy\t20\n2\tb😀\tü\tview\t10.7\n"));

    assertThat(set.users().terms()).containsExactly("ü");
    assertThat(set.catalog().items().terms()).containsExactly("a", "b😀");
    assertThat(set.sequences().item(0)).isEqualTo(1);
    assertThat(set.sequences().timestamp(0)).isEqualTo(10);
    assertThat(set.catalog().eventTypes().term(set.sequences().event(1))).isEqualTo("buy");
  }

  @Test
  void interactionsShouldTakeTheOrderOfLinesWithoutTimes() throws IOException {
    TrainingSet set = interactions(file("user\titem\nu\tb\nu\ta\n"));

    assertThat(set.sequences().timestamp(0)).isEqualTo(2);
    assertThat(set.sequences().timestamp(1)).isEqualTo(3);
  }

  @Test
  void interactionsShouldBeReadFromGzipWithWindowsLinesAndByteOrderMark() throws IOException {
    Path file = directory.resolve("no-matter-what");
    Files.write(file, zipped("\uFEFFuser\titem\tts\r\nu\ta\t1\r\n\r\nv\tb\t2"));

    TrainingSet set = interactions(file);

    assertThat(set.catalog().items().terms()).containsExactly("a", "b");
    assertThat(set.sequences().size()).isEqualTo(2);
  }

  @Test
  void badLineShouldBeNamedWithNumberAndReason() throws IOException {
    Path file = file("user\titem\tts\nu\ta\t1\nu\tb\tsoon\n");

    assertThatThrownBy(() -> interactions(file))
        .isInstanceOf(BadLineException.class)
        .hasMessage(file + ", line 3: ts is not a number: soon");
  }

  @Test
  void badLinesShouldBeCountedWhenSkipped() throws IOException {
    Path file = directory.resolve("bad.tsv");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("user\titem\tts\nu\ta\t1\nonly\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {'u', '\t', (byte) 0xff, '\t', '1', '\n'});
    bytes.writeBytes("\ta\t2\nu\tb\tNaN\nu\tb\t2\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(("u\t" + "x".repeat(2_000_000) + "\t1\n").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("u\tc\t3\n".getBytes(StandardCharsets.UTF_8));
    Files.write(file, bytes.toByteArray());
    TrainingSetBuilder builder = new TrainingSetBuilder();
    BadLines badLines = BadLines.skip();

    long taken = new InteractionFile(file, badLines).addTo(builder);

    assertThat(taken).isEqualTo(3);
    assertThat(badLines.skipped()).isEqualTo(5);
    assertThat(badLines.findFirstReason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("line 3", "too few for item"));
    assertThat(builder.build().catalog().items().terms()).containsExactly("a", "b", "c");
  }

  @Test
  void emptyFileShouldBeRefusedWithWhatWasExpected() throws IOException {
    Path file = file("");

    assertThatThrownBy(() -> interactions(file))
        .isInstanceOf(BadLineException.class)
        .hasMessageContaining("empty; expected a header of [user, item]");
  }

  @Test
  void missingColumnShouldBeNamed() throws IOException {
    Path file = file("user\tproduct\n");

    assertThatThrownBy(() -> interactions(file))
        .isInstanceOf(BadLineException.class)
        .hasMessageContaining("lacks the column item");
  }

  @Test
  void cutGzipFileShouldBeNamedAsSuch() throws IOException {
    byte[] whole = zipped("user\titem\nu\ta\nu\tb\n");
    Path file = directory.resolve("cut.gz");
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 12));

    assertThatThrownBy(() -> interactions(file))
        .isInstanceOf(BadLineException.class)
        .hasMessageContaining("gzip file ends");
  }

  @Test
  void itemsShouldBeReadWithWhateverIsEmpty() throws IOException {
    TrainingSetBuilder builder = new TrainingSetBuilder();
    Path file =
        file(
            """
            item\tcategory\tbrand\tprice\ttitle
            a\tshoes|men\tacme\t9.5\tRunning shoe
            b\t\t\t\t
            c
            """);

    new ItemFile(file, BadLines.stop()).addTo(builder);

    TrainingSet set = builder.build();
    assertThat(set.catalog().features(0))
        .isEqualTo(new ItemFeatures(List.of("shoes", "men"), "acme", 9.5, "Running shoe"));
    assertThat(set.catalog().features(1)).isEqualTo(ItemFeatures.NONE);
    assertThat(set.catalog().features(2)).isEqualTo(ItemFeatures.NONE);
  }

  @Test
  void linksShouldBeDirected() throws IOException {
    TrainingSetBuilder builder = new TrainingSetBuilder();

    new SocialFile(file("user\tfriend\nu\tv\n"), BadLines.stop()).addTo(builder);

    TrainingSet set = builder.build();
    assertThat(set.social().size()).isEqualTo(1);
    assertThat(set.social().friend(set.social().start(0))).isEqualTo(1);
    assertThat(set.social().start(1)).isEqualTo(set.social().end(1));
  }

  @Test
  void identifiersShouldPassOverHeaderAndEmptyLines() throws IOException {
    assertThat(Identifiers.read(file("user\nb\n\na\tmore\nb\n"))).containsExactly("b", "a");
  }

  @Test
  void recommendationsShouldBeWrittenBestFirst() throws IOException {
    Path plain = directory.resolve("lists.tsv");
    Path packed = directory.resolve("lists.tsv.gz");

    for (Path file : List.of(plain, packed)) {
      try (RecommendationFile out = RecommendationFile.create(file)) {
        out.write("u", List.of(new ScoredItem("b", 0.5), new ScoredItem("a", -1)));
      }
    }

    assertThat(plain).hasContent("u\tb\t0.5\nu\ta\t-1.0\n");
    assertThat(Files.readAllBytes(packed)).startsWith(0x1f, 0x8b);
  }
}
