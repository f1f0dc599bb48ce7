package org.kindred.engine.network.neumf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.ItemCatalog;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.network.Checkpoint;
import org.kindred.engine.network.DivergedTrainingException;
import org.kindred.engine.network.OwnedGraph;
import org.kindred.engine.network.TensorFlowRuntime;
import org.kindred.engine.network.ValidationScore;
import org.kindred.engine.training.CandidateModel;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.Device;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingProgress;

/** Fits NeuMF. Scoring looks at every pair of user and item, so large catalogues take too long. */
public final class NeumfTrainer implements CandidateTrainer {

  private static final int MAX_ITEMS = 5_000;
  private static final int MIN_INTERACTIONS = 1_000;
  private static final int MAX_EPOCHS = 15;
  private static final int PATIENCE = 3;
  private static final int MAX_STEPS_AN_EPOCH = 600;

  @Override
  public String name() {
    return NeumfModel.NAME;
  }

  @Override
  public double timeWeight() {
    return 1;
  }

  @Override
  public String device(Device wish) {
    return TensorFlowRuntime.get().describe(wish);
  }

  @Override
  public boolean suits(TrainingSet set, FitContext context) {
    return set.sequences().size() >= MIN_INTERACTIONS && set.itemCount() <= MAX_ITEMS;
  }

  @Override
  public CandidateModel fit(TrainingSet set, FitContext context) {
    NeumfSizes sizes = NeumfSizes.forItems(set.itemCount());
    try {
      OwnedGraph graph = NeumfModel.graph(sizes, context.device(), context.threads());
      try {
        graph.initialize(context.seed());
        return new Run(set, context, sizes, graph).toEnd();
      } catch (IOException | RuntimeException e) {
        graph.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CandidateModel load(Path directory, ItemCatalog catalog) throws IOException {
    return NeumfModel.load(directory, catalog.size());
  }

  /** One training. */
  private static final class Run {

    private final TrainingSet set;
    private final FitContext context;
    private final NeumfSizes sizes;
    private final OwnedGraph graph;
    private final NeumfExamples examples;
    private final SplittableRandom random;
    private final Checkpoint best;
    private final @Nullable ValidationScore validation;
    private int bestEpoch;
    private double bestScore = -1;

    Run(TrainingSet set, FitContext context, NeumfSizes sizes, OwnedGraph graph) {
      this.set = set;
      this.context = context;
      this.sizes = sizes;
      this.graph = graph;
      this.examples = new NeumfExamples(set.sequences(), sizes);
      this.random = new SplittableRandom(context.seed());
      this.best = Checkpoint.in(graph.directory().resolve("best"));
      this.validation =
          context.findValidation().map(v -> new ValidationScore(v, context.seed())).orElse(null);
    }

    CandidateModel toEnd() throws IOException {
      int epochs =
          context.previous() instanceof NeumfModel previous ? previous.epochs() : MAX_EPOCHS;
      for (int epoch = 1; epoch <= epochs && mayBegin(epoch); epoch++) {
        double loss = runEpoch(epoch);
        if (!Double.isFinite(loss)) {
          break;
        }
        assess(epoch, loss, epochs);
        if (validation != null && epoch - bestEpoch >= PATIENCE) {
          break;
        }
      }
      best.restore(graph.graph());
      return new NeumfModel(sizes, bestEpoch, graph);
    }

    /** The first is always done, so that there is a model. */
    private boolean mayBegin(int epoch) {
      return epoch == 1 || !context.remaining().isZero();
    }

    private double runEpoch(int epoch) {
      int steps = Math.min(MAX_STEPS_AN_EPOCH, 1 + set.sequences().size() / sizes.batch());
      double sum = 0;
      for (int step = 0; step < steps; step++) {
        context.checkCancelled();
        float loss = graph.call("train", examples.step(random))[0];
        if (!Float.isFinite(loss) && bestEpoch == 0) {
          throw new DivergedTrainingException(NeumfModel.NAME, (long) epoch * steps, loss);
        }
        sum += loss;
      }
      return sum / steps;
    }

    private void assess(int epoch, double loss, int epochs) throws IOException {
      double score =
          validation == null
              ? epoch
              : validation.of(new NeumfModel(sizes, epoch, graph)::score, set.itemCount());
      if (score > bestScore) {
        bestScore = score;
        bestEpoch = epoch;
        best.write(graph.graph(), new Properties());
      }
      Map<String, Double> metrics =
          validation == null ? Map.of("loss", loss) : Map.of("loss", loss, "ndcg@10", score);
      context
          .monitor()
          .progressed(
              new TrainingProgress(
                  TrainingProgress.Stage.FITTING,
                  NeumfModel.NAME,
                  (double) epoch / epochs,
                  epoch,
                  metrics,
                  ""));
    }
  }
}
