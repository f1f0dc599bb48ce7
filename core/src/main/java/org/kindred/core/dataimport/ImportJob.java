package org.kindred.core.dataimport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.core.shop.ShopKey;

/**
 * An import that is to be worked on.
 *
 * @param node the server that holds its file
 * @param linesRead up to where it was committed, without the header
 * @param linesRejected of those
 */
record ImportJob(
    ImportId id,
    ShopKey shop,
    ImportKind kind,
    String file,
    @Nullable String node,
    Instant startedAt,
    long linesRead,
    long linesRejected) {}
