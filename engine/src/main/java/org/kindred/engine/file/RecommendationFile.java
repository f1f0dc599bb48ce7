package org.kindred.engine.file;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.kindred.engine.serving.ScoredItem;

/** Writes lists as {@code user<TAB>item<TAB>score}, best first; gzip if its name ends in .gz. */
public final class RecommendationFile implements Closeable {

  private final Writer out;

  private RecommendationFile(Writer out) {
    this.out = out;
  }

  public static RecommendationFile create(Path file) throws IOException {
    OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
    OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
    return new RecommendationFile(
        new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8)));
  }

  public void write(String user, List<ScoredItem> list) throws IOException {
    for (ScoredItem each : list) {
      out.write(user);
      out.write('\t');
      out.write(each.item());
      out.write('\t');
      out.write(Double.toString(each.score()));
      out.write('\n');
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
