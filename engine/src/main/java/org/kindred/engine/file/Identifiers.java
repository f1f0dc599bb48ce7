package org.kindred.engine.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** A list of ids, one a line, such as the users to recommend for. */
public final class Identifiers {

  private static final String HEADER = "user";

  private Identifiers() {}

  /** The first column of all lines but empty ones and a header. */
  public static Set<String> read(Path file) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    try (LineReader lines = LineReader.open(file)) {
      for (String line = lines.read(); line != null; line = lines.read()) {
        int tab = line.indexOf('\t');
        String id = tab < 0 ? line : line.substring(0, tab);
        boolean header = lines.number() == 1 && id.equalsIgnoreCase(HEADER);
        if (!id.isEmpty() && !header) {
          ids.add(id);
        }
      }
    }
    return ids;
  }
}
