package org.kindred.engine.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all steps of one selection share: options, clock, monitor, and what went wrong. */
final class SelectionContext {

  private static final System.Logger LOG = System.getLogger(SelectionContext.class.getName());

  private final TrainingOptions options;
  private final TrainingMonitor monitor;
  private final long startNanos = System.nanoTime();
  private final List<String> warnings = new ArrayList<>();

  SelectionContext(TrainingOptions options, TrainingMonitor monitor) {
    this.options = options;
    this.monitor = monitor;
  }

  TrainingOptions options() {
    return options;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** What is left of the budget, never negative. */
  Duration remaining() {
    Duration left = options.timeBudget().minus(elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** The share of what is left. */
  Duration remaining(double share) {
    return Duration.ofNanos((long) (remaining().toNanos() * share));
  }

  FitContext fit(
      Duration time, @Nullable ValidationSet validation, @Nullable CandidateModel previous) {
    return new FitContext(
        options.seed(),
        System.nanoTime() + time.toNanos(),
        options.device(),
        options.threads(),
        monitor,
        validation,
        previous);
  }

  void checkCancelled() {
    if (monitor.isCancelled()) {
      throw new TrainingCancelledException();
    }
  }

  void progress(TrainingProgress.Stage stage, String candidate, double fraction, String message) {
    checkCancelled();
    monitor.progressed(TrainingProgress.of(stage, candidate, fraction, message));
  }

  void progress(TrainingProgress progress) {
    monitor.progressed(progress);
  }

  void warn(String message) {
    warnings.add(message);
  }

  /** The failure of one candidate, which the others survive. */
  void failed(String candidate, String when, Throwable failure) {
    LOG.log(System.Logger.Level.WARNING, "candidate " + candidate + " failed " + when, failure);
    String reason = failure.getMessage();
    warn(
        "%s failed %s: %s"
            .formatted(
                candidate, when, reason == null ? failure.getClass().getSimpleName() : reason));
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }
}
