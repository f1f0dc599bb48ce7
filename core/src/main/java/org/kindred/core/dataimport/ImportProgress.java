package org.kindred.core.dataimport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param name the file as its sender calls it
 * @param linesRead without the header
 * @param linesAccepted taken, also when they were known before
 * @param linesRejected can be downloaded with their reasons
 * @param startedAt when it was started first
 * @param finishedAt or null while it is not
 * @param message why it failed, or null
 */
public record ImportProgress(
    ImportId id,
    ImportKind kind,
    String name,
    ImportState state,
    long linesRead,
    long linesAccepted,
    long linesRejected,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String message) {}
