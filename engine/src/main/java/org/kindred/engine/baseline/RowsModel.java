package org.kindred.engine.baseline;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.data.UserHistory;

/**
 * Scores by the rows of the last events' items, added up by recency. Whatever way the rows were
 * found is forgotten but for the parameters. Thread-safe.
 */
final class RowsModel implements SparseModel {

  private static final String FILE = "rows.bin";

  private final String name;
  private final double[] parameters;
  private final Recency recency;
  private final float[] weights;
  private final SparseRows rows;

  RowsModel(String name, double[] parameters, Recency recency, SparseRows rows) {
    this.name = name;
    this.parameters = parameters;
    this.recency = recency;
    this.weights = recency.weights();
    this.rows = rows;
  }

  static RowsModel load(String name, Path directory, int items) throws IOException {
    try (ArrayReader in = new ArrayReader(directory.resolve(FILE))) {
      double[] parameters = in.doubles();
      double[] recency = in.doubles();
      SparseRows rows = SparseRows.read(in);
      if (rows.rows() != items) {
        throw new IOException("expected %d rows, got %d".formatted(items, rows.rows()));
      }
      return new RowsModel(name, parameters, new Recency((int) recency[0], recency[1]), rows);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double[] parameters() {
    return parameters.clone();
  }

  /** Of how many items there are entries. */
  int filledRows() {
    return rows.filledRows();
  }

  @Override
  public void score(UserHistory history, Tally tally) {
    int last = history.length() - 1;
    for (int k = 0; k < weights.length && k <= last; k++) {
      rows.addRow(history.item(last - k), weights[k], tally);
    }
  }

  @Override
  public void save(Path directory) throws IOException {
    try (ArrayWriter out = new ArrayWriter(directory.resolve(FILE))) {
      out.write(parameters);
      out.write(new double[] {recency.length(), recency.exponent()});
      rows.write(out);
    }
  }
}
