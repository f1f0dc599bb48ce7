package org.kindred.engine.training;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to train.
 *
 * @param candidates names of the candidates to try; empty for all that suit the data
 * @param blend whether the candidates are blended; if not, the best single one serves
 * @param repeatsCount whether items that the user had already are to be predicted, as in sessions;
 *     if not, they are neither recommended nor counted
 * @param seed of all randomness
 * @param timeBudget for the whole training; what takes longer is stopped and used as it is
 * @param device where neural models run
 * @param threads how many threads may be used
 * @param maxValidationCases how many held-out cases are looked at, at most
 * @param protocol how the held-out cases are taken
 * @param previous directory of an earlier model of the same shop, whose neural candidates are gone
 *     on from where that is possible; null to start afresh
 */
public record TrainingOptions(
    Set<String> candidates,
    boolean blend,
    boolean repeatsCount,
    long seed,
    Duration timeBudget,
    Device device,
    int threads,
    int maxValidationCases,
    ValidationProtocol protocol,
    @Nullable Path previous) {

  private static final int DEFAULT_VALIDATION_CASES = 20_000;

  public TrainingOptions {
    candidates = Set.copyOf(candidates);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
  }

  /** With the held-out cases that suit the data, and from the start. */
  public TrainingOptions(
      Set<String> candidates,
      boolean blend,
      boolean repeatsCount,
      long seed,
      Duration timeBudget,
      Device device,
      int threads,
      int maxValidationCases) {
    this(
        candidates,
        blend,
        repeatsCount,
        seed,
        timeBudget,
        device,
        threads,
        maxValidationCases,
        ValidationProtocol.AUTO,
        null);
  }

  /** All candidates, blended, within the budget; fixed seed. */
  public static TrainingOptions defaults(Duration timeBudget) {
    return new TrainingOptions(
        Set.of(), true, false, 1, timeBudget, Device.AUTO, 1, DEFAULT_VALIDATION_CASES);
  }

  public TrainingOptions withCandidates(Set<String> names) {
    return new TrainingOptions(
        names,
        blend,
        repeatsCount,
        seed,
        timeBudget,
        device,
        threads,
        maxValidationCases,
        protocol,
        previous);
  }

  public TrainingOptions withRepeatsCount(boolean count) {
    return new TrainingOptions(
        candidates,
        blend,
        count,
        seed,
        timeBudget,
        device,
        threads,
        maxValidationCases,
        protocol,
        previous);
  }

  public TrainingOptions withSeed(long newSeed) {
    return new TrainingOptions(
        candidates,
        blend,
        repeatsCount,
        newSeed,
        timeBudget,
        device,
        threads,
        maxValidationCases,
        protocol,
        previous);
  }

  public TrainingOptions withBlend(boolean blended) {
    return new TrainingOptions(
        candidates,
        blended,
        repeatsCount,
        seed,
        timeBudget,
        device,
        threads,
        maxValidationCases,
        protocol,
        previous);
  }

  public TrainingOptions withDevice(Device newDevice) {
    return new TrainingOptions(
        candidates,
        blend,
        repeatsCount,
        seed,
        timeBudget,
        newDevice,
        threads,
        maxValidationCases,
        protocol,
        previous);
  }

  public TrainingOptions withThreads(int count) {
    return new TrainingOptions(
        candidates,
        blend,
        repeatsCount,
        seed,
        timeBudget,
        device,
        count,
        maxValidationCases,
        protocol,
        previous);
  }

  public TrainingOptions withProtocol(ValidationProtocol newProtocol) {
    return new TrainingOptions(
        candidates,
        blend,
        repeatsCount,
        seed,
        timeBudget,
        device,
        threads,
        maxValidationCases,
        newProtocol,
        previous);
  }

  public TrainingOptions withPrevious(@Nullable Path directory) {
    return new TrainingOptions(
        candidates,
        blend,
        repeatsCount,
        seed,
        timeBudget,
        device,
        threads,
        maxValidationCases,
        protocol,
        directory);
  }

  /** Whether the candidate of this name is to be tried. */
  boolean wants(String name) {
    return candidates.isEmpty() || candidates.contains(name);
  }
}
