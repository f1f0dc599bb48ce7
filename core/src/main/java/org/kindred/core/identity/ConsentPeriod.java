package org.kindred.core.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.Consent;

/**
 * How long somebody's word on being observed held.
 *
 * @param from inclusive
 * @param until exclusive; null when it still holds
 */
public record ConsentPeriod(Consent consent, Instant from, @Nullable Instant until) {

  /** Whether the word held then. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && (until == null || instant.isBefore(until));
  }

  /** One word and when it was given. */
  record Change(Consent consent, Instant at) {}

  /** Of two words given in the same instant the more careful one holds. */
  static List<ConsentPeriod> of(List<Change> changes) {
    List<Change> sorted =
        changes.stream()
            .sorted(
                Comparator.comparing(Change::at)
                    .thenComparing(change -> change.consent() == Consent.DENIED ? 1 : 0)
                    .thenComparing(Change::consent))
            .toList();
    List<ConsentPeriod> periods = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Instant until = i + 1 < sorted.size() ? sorted.get(i + 1).at() : null;
      periods.add(new ConsentPeriod(sorted.get(i).consent(), sorted.get(i).at(), until));
    }
    return periods;
  }
}
