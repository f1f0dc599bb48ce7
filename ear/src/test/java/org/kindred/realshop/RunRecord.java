package org.kindred.realshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What was seen in a run, for people; {@code target/real-shops/<name>.md}. */
final class RunRecord {

  private static final Path FOLDER = Path.of("target/real-shops");

  private final StringBuilder text = new StringBuilder();

  void title(String title) {
    text.append("# ").append(title).append("\n\n");
  }

  /** One thing that was done, and what was seen after it. */
  void seen(String done, Object what) {
    text.append("- ").append(done).append(": ").append(what).append('\n');
  }

  void table(String head, Map<String, Long> rows) {
    text.append("\n| ").append(head).append(" | number |\n|---|---|\n");
    rows.forEach(
        (name, number) ->
            text.append("| ").append(name).append(" | ").append(number).append(" |\n"));
    text.append('\n');
  }

  void write(String name) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name + ".md"), text);
  }
}
