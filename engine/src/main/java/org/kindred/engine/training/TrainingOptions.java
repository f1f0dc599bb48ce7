package org.kindred.engine.training;

import java.time.Duration;
import java.util.Set;

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
 */
public record TrainingOptions(
    Set<String> candidates,
    boolean blend,
    boolean repeatsCount,
    long seed,
    Duration timeBudget,
    Device device,
    int threads,
    int maxValidationCases) {

  private static final int DEFAULT_VALIDATION_CASES = 20_000;

  public TrainingOptions {
    candidates = Set.copyOf(candidates);
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, got " + threads);
    }
  }

  /** All candidates, blended, within the budget; fixed seed. */
  public static TrainingOptions defaults(Duration timeBudget) {
    return new TrainingOptions(
        Set.of(), true, false, 1, timeBudget, Device.AUTO, 1, DEFAULT_VALIDATION_CASES);
  }

  public TrainingOptions withCandidates(Set<String> names) {
    return new TrainingOptions(
        names, blend, repeatsCount, seed, timeBudget, device, threads, maxValidationCases);
  }

  public TrainingOptions withRepeatsCount(boolean count) {
    return new TrainingOptions(
        candidates, blend, count, seed, timeBudget, device, threads, maxValidationCases);
  }

  public TrainingOptions withSeed(long newSeed) {
    return new TrainingOptions(
        candidates, blend, repeatsCount, newSeed, timeBudget, device, threads, maxValidationCases);
  }

  public TrainingOptions withBlend(boolean blended) {
    return new TrainingOptions(
        candidates, blended, repeatsCount, seed, timeBudget, device, threads, maxValidationCases);
  }

  public TrainingOptions withDevice(Device newDevice) {
    return new TrainingOptions(
        candidates, blend, repeatsCount, seed, timeBudget, newDevice, threads, maxValidationCases);
  }

  public TrainingOptions withThreads(int count) {
    return new TrainingOptions(
        candidates, blend, repeatsCount, seed, timeBudget, device, count, maxValidationCases);
  }
}
