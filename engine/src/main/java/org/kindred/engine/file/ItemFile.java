package org.kindred.engine.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kindred.engine.data.ItemFeatures;
import org.kindred.engine.data.TrainingSetBuilder;

/**
 * Items: the column {@code item}, and perhaps {@code category} (several with {@code |} between
 * them), {@code brand}, {@code price} and {@code title}, any of which may be empty.
 */
public final class ItemFile {

  private final Table table;

  public ItemFile(Path file, BadLines badLines) {
    this.table =
        new Table(file, List.of("item"), List.of("category", "brand", "price", "title"), badLines);
  }

  /** Adds all items; says how many lines there were. */
  public long addTo(TrainingSetBuilder builder) throws IOException {
    return table.forEach((values, line) -> builder.addItem(values[0], features(values)));
  }

  private static ItemFeatures features(String[] values) {
    List<String> categories =
        Arrays.stream(values[1].split("\\|", -1)).filter(each -> !each.isEmpty()).toList();
    return new ItemFeatures(
        categories, values[2].isEmpty() ? null : values[2], Numbers.price(values[3]), values[4]);
  }
}
