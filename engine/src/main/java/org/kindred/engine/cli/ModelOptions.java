package org.kindred.engine.cli;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.training.CandidateTrainer;
import org.kindred.engine.training.Device;
import org.kindred.engine.training.ModelSelection;
import org.kindred.engine.training.TrainingOptions;
import org.kindred.engine.training.ValidationProtocol;
import picocli.CommandLine.Option;

/** How to train. */
final class ModelOptions {

  private static final Set<String> ALL = Set.of("auto", "blend");
  private static final int VALIDATION_CASES = 20_000;

  @Option(
      names = "--model",
      split = ",",
      paramLabel = "NAME",
      description =
          "auto or blend: all that suit the data, blended where that is better; or one of"
              + " popularity, repeats, trends, transitions, neighbours, sessions, ease, content,"
              + " friends, neumf, transformer; or several with commas between; default: ${DEFAULT-VALUE}")
  private List<String> models = List.of("auto");

  @Option(
      names = "--keep-seen",
      negatable = true,
      description =
          "items of the history may be recommended again, and count, as in sessions; default: no,"
              + " unless recommend is asked for sessions in which items come again")
  private @Nullable Boolean keepSeen;

  @Option(names = "--seed", description = "of all randomness; default: ${DEFAULT-VALUE}")
  private long seed = 1;

  @Option(
      names = "--time-budget",
      paramLabel = "DURATION",
      description = "of the training, such as PT90S or PT20M; default: ${DEFAULT-VALUE}")
  private Duration timeBudget = Duration.ofMinutes(20);

  @Option(names = "--device", description = "auto, cpu or gpu; default: ${DEFAULT-VALUE}")
  private Device device = Device.AUTO;

  @Option(names = "--threads", description = "default: as many as there are cores")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--validation",
      paramLabel = "HOW",
      description =
          "how held-out cases are taken: auto, last_events (each user's last new item), events_since"
              + " (the same, with the event before it known but not learned from), latest_time (all"
              + " after a point in time), latest_period (the same at once), new_sequences (whole"
              + " sessions, step by step after the second) or new_sequences_from_first;"
              + " default: ${DEFAULT-VALUE}, by the query and the data")
  private ValidationProtocol validation = ValidationProtocol.AUTO;

  boolean keepSeen() {
    return keepSeen != null && keepSeen;
  }

  /** As the histories that lists are wanted for suggest, where nothing was said. */
  TrainingOptions toTrainingOptions(Questions questions) {
    TrainingOptions options = toTrainingOptions();
    return options
        .withProtocol(
            validation == ValidationProtocol.AUTO ? questions.protocol() : options.protocol())
        .withRepeatsCount(keepSeen == null ? questions.repeatsCount() : keepSeen);
  }

  int threads() {
    return threads;
  }

  long seed() {
    return seed;
  }

  TrainingOptions toTrainingOptions() {
    Set<String> candidates = candidates();
    return new TrainingOptions(
        candidates,
        candidates.size() != 1,
        keepSeen(),
        seed,
        timeBudget,
        device,
        threads,
        VALIDATION_CASES,
        validation,
        null);
  }

  /** Empty for all. */
  private Set<String> candidates() {
    if (models.stream().anyMatch(ALL::contains)) {
      return Set.of();
    }
    Set<String> known = new TreeSet<>();
    ModelSelection.trainers().stream().map(CandidateTrainer::name).forEach(known::add);
    for (String model : models) {
      if (!known.contains(model)) {
        throw new IllegalArgumentException(
            "there is no model %s; there are auto, blend and %s".formatted(model, known));
      }
    }
    return Set.copyOf(models);
  }
}
