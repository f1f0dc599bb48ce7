package org.kindred.engine.training;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one fit.
 *
 * @param seed of all randomness
 * @param deadlineNanos value of {@link System#nanoTime} after which fitting should come to an end
 * @param device where neural models run
 * @param threads how many threads a fit may use
 * @param monitor told of progress, asked about cancellation
 * @param validation the held-out next items to stop early by; null in the final fit
 * @param previous the model of the same trainer that was fitted before the validation events, in
 *     the final fit, to take over what was found (epochs, hyper-parameters, weights); not to be
 *     closed by the trainer
 */
public record FitContext(
    long seed,
    long deadlineNanos,
    Device device,
    int threads,
    TrainingMonitor monitor,
    @Nullable ValidationSet validation,
    @Nullable CandidateModel previous) {

  /** For a single fit without validation, within the budget, on one thread. */
  public static FitContext of(long seed, Duration budget) {
    return new FitContext(
        seed,
        System.nanoTime() + budget.toNanos(),
        Device.AUTO,
        1,
        TrainingMonitor.SILENT,
        null,
        null);
  }

  /** The held-out next items, absent in the final fit. */
  public Optional<ValidationSet> findValidation() {
    return Optional.ofNullable(validation);
  }

  /** What is left of the time budget, never negative. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
  }

  public boolean isCancelled() {
    return monitor.isCancelled();
  }

  /** Call it in every long loop. */
  public void checkCancelled() {
    if (isCancelled()) {
      throw new TrainingCancelledException();
    }
  }

  public FitContext withDeadlineIn(Duration budget) {
    return new FitContext(
        seed, System.nanoTime() + budget.toNanos(), device, threads, monitor, validation, previous);
  }
}
