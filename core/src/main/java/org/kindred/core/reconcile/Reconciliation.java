package org.kindred.core.reconcile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One asking of a shop.
 *
 * @param id rises with time
 * @param since what changed from then on is asked for
 * @param phase what is or was last asked for
 * @param startedAt when it was begun
 * @param finishedAt or null while it is under way
 * @param repairs what was not known before
 * @param message why it failed or waits, or what was left out; null when there is nothing to say
 */
public record Reconciliation(
    long id,
    ReconcileTrigger trigger,
    ReconcileState state,
    ReconcilePhase phase,
    Instant since,
    Instant startedAt,
    @Nullable Instant finishedAt,
    Repairs repairs,
    @Nullable String message) {}
