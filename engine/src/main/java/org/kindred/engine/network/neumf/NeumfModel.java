package org.kindred.engine.network.neumf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.kindred.engine.data.UserHistory;
import org.kindred.engine.network.Checkpoint;
import org.kindred.engine.network.Feed;
import org.kindred.engine.network.LogLift;
import org.kindred.engine.network.OwnedGraph;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.Device;

/** A NeuMF that serves; scores as {@link LogLift} makes them of its logits. Thread-safe. */
public final class NeumfModel implements CandidateModel {

  static final String NAME = "neumf";
  private static final int MAX_PAIRS = 200_000;

  private final NeumfSizes sizes;
  private final int epochs;
  private final OwnedGraph graph;

  NeumfModel(NeumfSizes sizes, int epochs, OwnedGraph graph) {
    this.sizes = sizes;
    this.epochs = epochs;
    this.graph = graph;
  }

  static OwnedGraph graph(NeumfSizes sizes, Device device, int threads) throws IOException {
    return OwnedGraph.build(
        NAME,
        (variables, writer) -> new NeumfNetwork(variables, sizes).addSignatures(writer),
        "score",
        device,
        threads);
  }

  static NeumfModel load(Path directory, int items) throws IOException {
    NeumfSizes sizes = NeumfSizes.forItems(items);
    Checkpoint checkpoint = Checkpoint.in(directory);
    OwnedGraph graph = graph(sizes, Device.CPU, 1);
    try {
      checkpoint.restore(graph.graph());
      int epochs = Integer.parseInt(checkpoint.state().getProperty("epochs", "1"));
      return new NeumfModel(sizes, epochs, graph);
    } catch (IOException | RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  int epochs() {
    return epochs;
  }

  @Override
  public void score(List<UserHistory> histories, float[][] scores) {
    int batch = Math.max(1, MAX_PAIRS / sizes.items());
    for (int from = 0; from < histories.size(); from += batch) {
      int to = Math.min(histories.size(), from + batch);
      scoreBatch(histories.subList(from, to), Arrays.asList(scores).subList(from, to));
    }
  }

  private void scoreBatch(List<UserHistory> histories, List<float[]> scores) {
    HistoryBags bags = new HistoryBags();
    for (UserHistory history : histories) {
      int from = Math.max(0, history.length() - sizes.historyLength());
      bags.add(history::item, from, history.length());
    }
    float[] all = graph.call("score", bags.feed(new Feed()));
    for (int b = 0; b < histories.size(); b++) {
      System.arraycopy(all, b * sizes.items(), scores.get(b), 0, sizes.items());
      if (histories.get(b).length() == 0) {
        Arrays.fill(scores.get(b), 0);
      } else {
        LogLift.of(scores.get(b));
      }
    }
  }

  @Override
  public void save(Path directory) throws IOException {
    Properties state = new Properties();
    state.setProperty("epochs", Integer.toString(epochs));
    Checkpoint.in(directory).write(graph.graph(), state);
  }

  @Override
  public void close() {
    graph.close();
  }
}
