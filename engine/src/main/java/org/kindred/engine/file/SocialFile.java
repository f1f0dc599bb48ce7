package org.kindred.engine.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kindred.engine.data.TrainingSetBuilder;

/** Social links: the columns {@code user} and {@code friend}; the user follows the friend. */
public final class SocialFile {

  private final Table table;

  public SocialFile(Path file, BadLines badLines) {
    this.table = new Table(file, List.of("user", "friend"), List.of(), badLines);
  }

  /** Adds all links; says how many there were. */
  public long addTo(TrainingSetBuilder builder) throws IOException {
    return table.forEach((values, line) -> builder.addFriend(values[0], values[1]));
  }
}
