package org.kindred.core.modelstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trained model of a shop.
 *
 * @param id also its name in slates and reports
 * @param trainingRunId the run that made it
 * @param winner the candidate that serves, or {@code blend}
 * @param quality of what serves, on the validation cases of its own training
 * @param popularityQuality of the popularity list on the same cases, null when it was not measured
 * @param interactions learned from
 * @param gateReason what the release gate said, for a person
 * @param activatedAt when it last went live, or null
 */
public record ModelVersion(
    long id,
    long trainingRunId,
    String winner,
    ModelState state,
    Quality quality,
    @Nullable Quality popularityQuality,
    int items,
    int interactions,
    String gateReason,
    Instant createdAt,
    @Nullable Instant activatedAt) {

  /** Whether the release gate let it go live by itself. */
  public boolean wasReleased() {
    return !gateReason.startsWith(ReleaseGate.HELD_BACK);
  }
}
