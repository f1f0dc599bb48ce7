package org.kindred.core.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.core.shop.ShopKey;

/**
 * One training of a shop's model.
 *
 * @param progress where it is, or where it stopped
 * @param summary null until it has succeeded
 * @param modelVersionId what it made, null until it has succeeded
 * @param message why it failed or what the release gate said; null while there is nothing to say
 */
public record TrainingRun(
    long id,
    ShopKey shop,
    TrainingTrigger trigger,
    TrainingState state,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    TrainingProgress progress,
    @Nullable TrainingSummary summary,
    @Nullable Long modelVersionId,
    @Nullable String message) {

  /** Whether it was given up since the server ended under it again and again. */
  public boolean wasGivenUp() {
    return state == TrainingState.FAILED
        && message != null
        && message.startsWith(LeftRun.SERVER_ENDED);
  }
}
