package org.kindred.core.modelstore;

import org.jspecify.annotations.Nullable;

/**
 * A model that has just been trained and saved.
 *
 * @param id its version, whose directory holds the files
 * @param popularityQuality null when it was not measured
 */
public record NewModel(
    long id,
    long trainingRunId,
    String winner,
    Quality quality,
    @Nullable Quality popularityQuality,
    int items,
    int interactions) {}
