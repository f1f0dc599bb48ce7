package org.kindred.engine.network;

import java.io.IOException;
import java.nio.file.Path;
import org.kindred.engine.network.graph.GraphBuilder;
import org.kindred.engine.network.graph.SavedModelWriter;
import org.kindred.engine.network.graph.Variables;
import org.kindred.engine.training.Device;

/** A graph that was just built, loaded from a directory of its own that vanishes with it. */
public final class OwnedGraph implements AutoCloseable {

  /** Adds the variables and signatures of a model. */
  public interface Definition {

    /** Called once, before the graph is written. */
    void addTo(Variables variables, SavedModelWriter writer);
  }

  private final WorkDirectory work;
  private final LoadedGraph graph;

  private OwnedGraph(WorkDirectory work, LoadedGraph graph) {
    this.work = work;
    this.graph = graph;
  }

  /** Builds, writes and loads; see {@link LoadedGraph#load}. Variables have no values yet. */
  public static OwnedGraph build(
      String name, Definition definition, String signature, Device device, int threads)
      throws IOException {
    WorkDirectory work = WorkDirectory.create(name);
    try {
      Path directory = work.path().resolve("graph");
      write(definition, directory);
      return new OwnedGraph(work, LoadedGraph.load(directory, signature, device, threads));
    } catch (IOException | RuntimeException e) {
      work.close();
      throw e;
    }
  }

  private static void write(Definition definition, Path directory) throws IOException {
    try (GraphBuilder builder = new GraphBuilder()) {
      Variables variables = new Variables(builder);
      SavedModelWriter writer = new SavedModelWriter(builder);
      definition.addTo(variables, writer);
      variables.addSignatures(writer);
      writer.write(directory);
    }
  }

  /** Gives all variables their initial values. */
  public void initialize(long seed) {
    int[] words = {(int) seed, (int) (seed >>> Integer.SIZE)};
    graph.call("initialize", new Feed().ints("seed", words));
  }

  /** Runs a signature; see {@link LoadedGraph#call}. */
  public float[] call(String signature, Feed feed) {
    return graph.call(signature, feed);
  }

  public LoadedGraph graph() {
    return graph;
  }

  /** A directory for checkpoints that lives as long as this. */
  public Path directory() {
    return work.path();
  }

  @Override
  public void close() {
    graph.close();
    work.close();
  }
}
