package org.kindred.engine.network.transformer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.network.Checkpoint;
import org.kindred.engine.network.LoadedGraph;
import org.kindred.engine.network.LogLift;
import org.kindred.engine.network.WorkDirectory;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.Device;

/**
 * A trained Transformer that serves. Scores are log(n · p), where p is the probability of the item
 * among the n of the catalogue by the softmax over all of them: positive for what is likelier than
 * by chance. Thread-safe.
 */
public final class TransformerModel implements CandidateModel {

  static final String NAME = "transformer";
  private static final String SIZES = "transformer.properties";
  private static final String VECTORS = "item-vectors.bin";
  private static final String CHECKPOINT = "checkpoint";

  private final TransformerSizes sizes;
  private final int epochs;
  private final String ending;
  private final ItemVectors vectors;
  private final LoadedGraph graph;
  private final WorkDirectory work;
  private final CatalogScorer scorer;

  /** Takes over the work directory, in which the checkpoint lies. */
  TransformerModel(
      TransformerSizes sizes, int epochs, String ending, ItemVectors vectors, WorkDirectory work)
      throws IOException {
    this.sizes = sizes;
    this.epochs = epochs;
    this.ending = ending;
    this.vectors = vectors;
    this.work = work;
    Path model = work.path().resolve("serving-graph");
    TransformerGraphs.writeServing(sizes, model);
    this.graph = LoadedGraph.load(model, "encode", Device.CPU, 1);
    checkpoint().restore(graph);
    this.scorer = scorer(vectors);
  }

  /** Reads what {@link #save} wrote. */
  static TransformerModel load(Path directory) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(directory.resolve(SIZES))) {
      properties.load(in);
    }
    ItemVectors vectors = ItemVectors.load(directory.resolve(VECTORS));
    WorkDirectory work = WorkDirectory.create(NAME);
    Checkpoint.in(directory.resolve(CHECKPOINT)).copyTo(work.path().resolve("best"));
    return new TransformerModel(
        TransformerSizes.fromProperties(properties),
        Integer.parseInt(properties.getProperty("trainedEpochs", "0")),
        properties.getProperty("ending", ""),
        vectors,
        work);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void score(List<UserHistory> histories, float[][] scores) {
    scorer.score(histories, scores);
    for (int b = 0; b < histories.size(); b++) {
      if (histories.get(b).length() > 0) {
        LogLift.of(scores[b]);
      }
    }
  }

  @Override
  public void scoreItems(
      List<UserHistory> histories, int[] items, float[] scratch, float[][] scores) {
    scorer.scoreItems(histories, items, scores);
  }

  @Override
  public void save(Path directory) throws IOException {
    Properties properties = sizes.toProperties();
    properties.setProperty("trainedEpochs", Integer.toString(epochs));
    properties.setProperty("ending", ending);
    try (OutputStream out = Files.newOutputStream(directory.resolve(SIZES))) {
      properties.store(out, null);
    }
    vectors.save(directory.resolve(VECTORS));
    checkpoint().copyTo(directory.resolve(CHECKPOINT));
  }

  ItemVectors vectors() {
    return vectors;
  }

  /** Scores with other item vectors than the model's own. */
  CatalogScorer scorer(ItemVectors others) {
    return new CatalogScorer(new HistoryEncoder(graph, sizes), others);
  }

  /** All variables of the training, from which another can go on. */
  Checkpoint checkpoint() {
    return Checkpoint.in(work.path().resolve("best"));
  }

  TransformerSizes sizes() {
    return sizes;
  }

  /** How many epochs the weights have seen. */
  int epochs() {
    return epochs;
  }

  /** Why the training ended, for a person. */
  public String ending() {
    return ending;
  }

  @Override
  public void close() {
    graph.close();
    work.close();
  }
}
