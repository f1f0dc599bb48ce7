package org.kindred.core.privacy;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proof that somebody, or a shop, was forgotten.
 *
 * @param id of the request
 * @param until what happened until then is erased, also when it arrives later
 * @param requestedAt when we were asked
 * @param finishedAt or null while steps are missing
 * @param erasedRows per feature that is done, by its name
 */
public record ErasureReceipt(
    long id,
    Instant until,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    Map<String, Long> erasedRows) {

  public ErasureReceipt {
    erasedRows = Collections.unmodifiableMap(new TreeMap<>(erasedRows));
  }
}
