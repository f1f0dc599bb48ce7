package org.kindred.engine.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kindred.engine.data.TrainingSetBuilder;

/**
 * Interactions: the columns {@code user} and {@code item}, and perhaps {@code ts} (Unix seconds, or
 * any number that orders a user's events; without it, the order of the lines) and {@code event}
 * (without it, {@value #EVENT}). Other columns are passed over.
 */
public final class InteractionFile {

  private static final String EVENT = "view";

  private final Table table;

  public InteractionFile(Path file, BadLines badLines) {
    this.table = new Table(file, List.of("user", "item"), List.of("ts", "event"), badLines);
  }

  /** Adds all interactions; says how many there were. */
  public long addTo(TrainingSetBuilder builder) throws IOException {
    return table.forEach(
        (values, line) ->
            builder.addInteraction(
                values[0],
                values[1],
                values[3].isEmpty() ? EVENT : values[3],
                values[2].isEmpty() ? line : Numbers.timestamp(values[2])));
  }
}
