package org.kindred.engine.network.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.data.TrainingSet;
import org.kindred.engine.network.Checkpoint;
import org.kindred.engine.network.DivergedTrainingException;
import org.kindred.engine.network.Feed;
import org.kindred.engine.network.LoadedGraph;
import org.kindred.engine.network.ValidationScore;
import org.kindred.engine.network.optimizer.LearningRate;
import org.kindred.engine.training.FitContext;
import org.kindred.engine.training.TrainingProgress;

/**
 * One training: epochs of steps, each epoch followed by validation. Stops early when the validation
 * score stays behind its best, when the time is over but for validation, or when the loss is no
 * number any more; ends with the averaged weights of the best epoch. All randomness of an epoch
 * comes from the seed and the epoch's number, so a training that goes on from a checkpoint gives
 * the same bits as one that was not interrupted.
 */
final class TransformerTraining implements AutoCloseable {

  private static final String NAME = "transformer";

  /** The averages reach back about as many times, that is an epoch. */
  private static final long AVERAGES_AN_EPOCH = 10;

  private static final long EPOCH_MIX = 0x9E3779B97F4A7C15L;

  private final TrainingSet set;
  private final FitContext context;
  private final TrainingPlan plan;
  private final LoadedGraph graph;
  private final List<Window> windows;
  private final BatchFeeds feeds;
  private final CatalogVectors catalogVectors;
  private final HistoryEncoder encoder;
  private final @Nullable ValidationScore validation;
  private final Checkpoint best;
  private final Checkpoint last;
  private TrainingState state = TrainingState.START;
  private Duration judging = Duration.ZERO;
  private int epochs;
  private String ending = "";

  TransformerTraining(TrainingSet set, ItemContent content, FitContext context, TrainingPlan plan)
      throws IOException {
    this.set = set;
    this.context = context;
    this.plan = plan;
    this.epochs = plan.epochs();
    TransformerSizes sizes = plan.sizes();
    Path model = plan.directory().resolve("training-graph");
    TransformerGraphs.writeTraining(sizes, set.itemCount(), model);
    this.graph = LoadedGraph.load(model, "train", context.device(), context.threads());
    this.windows = Window.of(set.sequences(), sizes.maxLength());
    NegativeSampler sampler =
        new NegativeSampler(set.sequences(), set.itemCount(), sizes.negatives());
    this.feeds = new BatchFeeds(set, sampler, content, sizes);
    this.catalogVectors = new CatalogVectors(content, sampler, set.itemCount());
    this.encoder = new HistoryEncoder(graph, sizes);
    this.validation =
        context.findValidation().map(v -> new ValidationScore(v, context.seed())).orElse(null);
    this.best = Checkpoint.in(plan.directory().resolve("best"));
    this.last = Checkpoint.in(plan.directory().resolve("last"));
  }

  /** Starts with fresh weights, or where {@code last} stands. */
  void initialize() throws IOException {
    if (last.exists()) {
      last.restore(graph);
      state = TrainingState.fromProperties(last.state());
    } else {
      graph.call("initialize", new Feed().ints("seed", initialSeed()));
    }
  }

  /** Starts with the weights of a training on fewer items, perhaps. */
  void initialize(Checkpoint earlier) throws IOException {
    earlier.restoreAndGrow(graph, (int) context.seed());
  }

  private int[] initialSeed() {
    return new int[] {(int) context.seed(), (int) (context.seed() >>> Integer.SIZE)};
  }

  /** Runs to the end and leaves the best weights in the graph and in the checkpoint. */
  void run() throws IOException {
    while (ending.isEmpty()) {
      runEpoch();
    }
    if (best.exists()) {
      best.restore(graph);
    }
  }

  private void runEpoch() throws IOException {
    long begin = System.nanoTime();
    long epochSeed = context.seed() + EPOCH_MIX * (state.epoch() + 1);
    List<List<Window>> batches = Epoch.batches(windows, plan.sizes().batchEvents(), epochSeed);
    LearningRate rate = learningRate(batches.size());
    SplittableRandom random = new SplittableRandom(epochSeed);
    double sum = 0;
    for (int i = 0; i < batches.size(); i++) {
      context.checkCancelled();
      float loss = step(batches.get(i), random, rate.at(state.step() + i));
      if (!Float.isFinite(loss)) {
        stopDiverged(state.step() + i, loss);
        return;
      }
      sum += loss;
      averageNowAndThen(i + 1, batches.size());
      if (context.remaining().compareTo(judging) <= 0) {
        ending = "the time was over in epoch " + (state.epoch() + 1);
        break;
      }
    }
    state = state.afterEpoch(batches.size());
    double score = assess();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    planWithin(took);
    report(sum / Math.max(1, batches.size()), score, took);
    decideWhetherToEnd();
    if (plan.keepLast()) {
      last.write(graph, state.toProperties());
    }
  }

  /** After the first step of all, and so many times an epoch. */
  private void averageNowAndThen(int done, int steps) {
    long before = state.epoch() * AVERAGES_AN_EPOCH + (done - 1) * AVERAGES_AN_EPOCH / steps;
    long times = state.epoch() * AVERAGES_AN_EPOCH + done * AVERAGES_AN_EPOCH / steps;
    if (times > before || (state.epoch() == 0 && done == 1)) {
      double share = 1.0 / Math.max(1, Math.min(times, AVERAGES_AN_EPOCH));
      graph.call("average", new Feed().number("share", (float) share));
    }
  }

  private LearningRate learningRate(int stepsAnEpoch) {
    int fewer = plan.epochs() - epochs;
    long steps = (long) stepsAnEpoch * Math.max(1, plan.sizes().epochs() - fewer);
    return new LearningRate(plan.sizes().learningRate(), stepsAnEpoch, steps);
  }

  private float step(List<Window> batch, SplittableRandom random, float rate) {
    return graph.call("train", feeds.training(batch, random).number("rate", rate))[0];
  }

  private void stopDiverged(long step, float loss) {
    if (!best.exists()) {
      throw new DivergedTrainingException(NAME, step, loss);
    }
    ending =
        "the loss became %s at step %d; kept epoch %d".formatted(loss, step, state.bestEpoch());
  }

  /**
   * Fewer epochs when the time is not enough for all, so that the learning rate still sinks; the
   * last of them may be cut off.
   */
  private void planWithin(Duration anEpoch) {
    long nanos = Math.max(1, anEpoch.toNanos());
    long begun = (context.remaining().toNanos() + nanos - 1) / nanos;
    epochs = (int) Math.min(plan.epochs(), state.epoch() + begun);
  }

  /** Keeps the averages of the weights when they are the best until now. */
  private double assess() throws IOException {
    exchangeAverages();
    double score = judge();
    if (score < 0 || score > state.bestScore()) {
      state = state.asBest(score);
      best.write(graph, state.toProperties());
    }
    exchangeAverages();
    return score;
  }

  /** -1 without validation, and for an only epoch, with which nothing is to be compared. */
  private double judge() {
    boolean alone = !ending.isEmpty() && !best.exists();
    if (validation == null || alone) {
      return -1;
    }
    long begin = System.nanoTime();
    double score = validation.of(scorer()::score, set.itemCount());
    judging = Duration.ofNanos(System.nanoTime() - begin);
    return score;
  }

  private void exchangeAverages() {
    graph.call("exchange", new Feed().number("exchanged", 1));
  }

  private void decideWhetherToEnd() {
    if (!ending.isEmpty()) {
      return;
    }
    if (state.epoch() >= epochs) {
      ending = "all %d epochs done".formatted(state.epoch());
    } else if (state.epoch() - state.bestEpoch() >= plan.patience()) {
      ending = "no better for %d epochs".formatted(plan.patience());
    }
  }

  private void report(double loss, double score, Duration took) {
    double fraction = Math.min(1, (double) state.epoch() / Math.max(1, epochs));
    Map<String, Double> metrics =
        score < 0 ? Map.of("loss", loss) : Map.of("loss", loss, "ndcg@10", score);
    context
        .monitor()
        .progressed(
            new TrainingProgress(
                TrainingProgress.Stage.FITTING,
                NAME,
                fraction,
                state.epoch(),
                metrics,
                "epoch %d in %.1f s".formatted(state.epoch(), took.toMillis() / 1e3)));
  }

  private CatalogScorer scorer() {
    return new CatalogScorer(encoder, itemVectors());
  }

  /** By the weights as they are. */
  ItemVectors itemVectors() {
    return catalogVectors.compute(graph, plan.sizes().embeddingSize());
  }

  Checkpoint best() {
    return best;
  }

  TrainingState state() {
    return state;
  }

  /** Why it ended, for a person. */
  String ending() {
    return ending;
  }

  @Override
  public void close() {
    graph.close();
  }
}
