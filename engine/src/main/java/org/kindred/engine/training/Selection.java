package org.kindred.engine.training;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kindred.engine.blend.Blend;
import org.kindred.engine.blend.LinkNumbers;
import org.kindred.engine.data.InteractionSequences;
import org.kindred.engine.data.TrainingSet;

/** One training from beginning to end. Used once. */
final class Selection {

  private static final String POPULARITY = "popularity";
  private static final String FRIENDS = "friends";

  private final SelectionContext context;
  private final List<CandidateTrainer> trainers;
  private TrainingSet set;
  private @Nullable Predecessor predecessor;

  Selection(SelectionContext context, List<CandidateTrainer> trainers, TrainingSet set) {
    this.context = context;
    this.trainers = trainers;
    this.set = set;
  }

  TrainingReport run(ModelWriter writer) throws IOException {
    context.progress(TrainingProgress.Stage.SPLITTING, "", 0, "");
    ValidationSplit split = split();
    context.progress(
        TrainingProgress.Stage.SPLITTING,
        "",
        1,
        "%d cases: %s".formatted(split.cases(), split.protocol()));
    return split.cases() == 0 ? withoutValidation(writer) : validated(split, writer);
  }

  /** After an earlier model by time, if enough happened since; else as the data suggest. */
  private ValidationSplit split() {
    Predecessor earlier = Predecessor.find(context).orElse(null);
    if (earlier != null) {
      TrainingSet continued = set.continuing(earlier.catalog());
      ValidationSplit since =
          ValidationSplit.since(continued, context.options(), earlier.manifest().latestTimestamp());
      if (since.cases() > 0) {
        predecessor = earlier;
        set = continued;
        return since;
      }
      context.warn("too little is new to go on from the earlier model; began afresh");
    }
    return ValidationSplit.of(set, context.options());
  }

  private TrainingReport validated(ValidationSplit split, ModelWriter writer) throws IOException {
    List<Fold> folds = split.folds().stream().map(this::toFit).toList();
    List<CandidateTrainer> suitable =
        requireAny(CandidateFitting.suitable(trainers, folds.get(0).part(), context));
    boolean slowTwice = predecessor != null || !split.holdsLittleOut(set);
    Fitter fitter = new Fitter(context, predecessor, slowTwice);
    List<FittedCandidate> fitted = new CandidateFitting(fitter, suitable).fit(folds);
    try {
      Chosen chosen = choose(fitted, folds, slowTwice);
      try (Refit refit = Refit.of(fitter, toFit(set), carriers(fitted, chosen.choice()))) {
        return finish(writer, chosen.choice(), refit, chosen.cases(), split.protocol());
      }
    } finally {
      fitted.forEach(FittedCandidate::close);
    }
  }

  private Fold toFit(Fold fold) {
    return new Fold(toFit(fold.part()), fold.validation());
  }

  /**
   * Candidates that are blended learn nothing of links, which the blend knows itself: so they are
   * what they are without links, and what these add is all that is learned from few cases. Who asks
   * for friends by name has them among the candidates.
   */
  private TrainingSet toFit(TrainingSet whole) {
    TrainingOptions options = context.options();
    Set<String> named = options.candidates();
    boolean asked = named.size() == 1 || named.contains(FRIENDS);
    return options.blend() && !asked ? whole.withoutSocial() : whole;
  }

  /**
   * What was chosen.
   *
   * @param cases that it was chosen by
   */
  private record Chosen(Choice choice, int cases) {}

  private Chosen choose(List<FittedCandidate> fitted, List<Fold> folds, boolean slowTwice) {
    if (fitted.isEmpty()) {
      throw new IllegalStateException(
          "no candidate could be fitted: " + String.join("; ", context.warnings()));
    }
    CandidateScoring scoring =
        new CandidateScoring(context, fitted, set.itemCount(), slowTwice, links());
    scoring.score(folds);
    return new Chosen(new Choosing(context, fitted, scoring).choose(), scoring.done());
  }

  private LinkNumbers links() {
    if (set.social().isEmpty()) {
      return LinkNumbers.NONE;
    }
    InteractionSequences sequences = set.sequences();
    boolean clock = ValidationSplit.hasClock(sequences);
    return LinkNumbers.over(clock ? latest(sequences) - sequences.earliest() : 0);
  }

  /** In the choice's order, out of the list; closes the others, whose memory is needed now. */
  private static Queue<FittedCandidate> carriers(List<FittedCandidate> fitted, Choice choice) {
    Queue<FittedCandidate> carriers = new ArrayDeque<>();
    for (String name : choice.carriers()) {
      carriers.add(fitted.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow());
    }
    fitted.removeAll(carriers);
    fitted.forEach(FittedCandidate::close);
    fitted.clear();
    return carriers;
  }

  /** Nobody did anything twice: what is asked for most serves, for want of anything better. */
  private TrainingReport withoutValidation(ModelWriter writer) throws IOException {
    List<CandidateTrainer> suitable = requireAny(CandidateFitting.suitable(trainers, set, context));
    CandidateTrainer trainer =
        suitable.stream()
            .filter(each -> each.name().equals(POPULARITY))
            .findFirst()
            .orElse(suitable.get(0));
    context.progress(TrainingProgress.Stage.REFITTING, trainer.name(), 0, "");
    long begin = System.nanoTime();
    try (Refit refit = Refit.of(trainer.fit(set, context.fit(context.remaining(), null, null)))) {
      CandidateReport report =
          new CandidateReport(
              trainer.name(),
              Estimate.NONE,
              Estimate.NONE,
              1,
              Duration.ofNanos(System.nanoTime() - begin),
              Duration.ZERO,
              "not measured");
      Choice choice =
          new Choice(
              trainer.name(),
              Blend.only(trainer.name()),
              "nobody did more than one thing yet, so nothing could be measured",
              List.of(report));
      return finish(writer, choice, refit, 0, "none: no user has two events");
    }
  }

  private List<CandidateTrainer> requireAny(List<CandidateTrainer> suitable) {
    if (suitable.isEmpty()) {
      throw new IllegalArgumentException(
          "no candidate suits %d interactions with %d items; there are %s"
              .formatted(
                  set.sequences().size(),
                  set.itemCount(),
                  trainers.stream().map(CandidateTrainer::name).toList()));
    }
    return suitable;
  }

  private TrainingReport finish(
      ModelWriter writer, Choice choice, Refit refit, int cases, String protocol)
      throws IOException {
    context.progress(TrainingProgress.Stage.SAVING, "", 0, "");
    String device = device(choice);
    ModelManifest manifest =
        new ModelManifest(
            ModelManifest.FORMAT_VERSION,
            choice.winner(),
            context.options().seed(),
            set.itemCount(),
            set.sequences().size(),
            set.catalog().items().fingerprint(),
            device,
            choice.ndcgAt10(),
            context.options().repeatsCount(),
            latest(set.sequences()),
            Map.of());
    writer.write(set, choice.blend(), refit.models(), manifest);
    context.progress(TrainingProgress.Stage.SAVING, "", 1, "");
    return new TrainingReport(
        users(set.sequences()),
        set.itemCount(),
        set.sequences().size(),
        cases,
        protocol,
        choice.reports(),
        choice.winner(),
        "%s serves: %s".formatted(choice.winner(), choice.reason()),
        context.elapsed(),
        device,
        context.warnings());
  }

  /** Where the candidates that were tried ran; the most telling word only. */
  private String device(Choice choice) {
    List<String> tried = choice.reports().stream().map(CandidateReport::name).toList();
    TreeSet<String> devices = new TreeSet<>();
    for (CandidateTrainer trainer : trainers) {
      if (tried.contains(trainer.name())) {
        devices.add(trainer.device(context.options().device()));
      }
    }
    List<String> words = new ArrayList<>(devices);
    return words.isEmpty() ? "CPU" : words.get(words.size() - 1);
  }

  private static int users(InteractionSequences sequences) {
    int users = 0;
    for (int u = 0; u < sequences.users(); u++) {
      users += sequences.length(u) > 0 ? 1 : 0;
    }
    return users;
  }

  private static long latest(InteractionSequences sequences) {
    long latest = Long.MIN_VALUE;
    for (int p = 0; p < sequences.size(); p++) {
      latest = Math.max(latest, sequences.timestamp(p));
    }
    return latest;
  }
}
