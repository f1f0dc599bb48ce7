package org.kindred.core.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.spi.value.Consent;

/**
 * What is known about one number.
 *
 * @param customerId the account a browser belongs to by now, or null
 * @param erasedUntil what happened until then is never taken again; null when nobody asked
 * @param consents by time
 */
record VisitorState(
    long id,
    @Nullable Long customerId,
    @Nullable Instant erasedUntil,
    List<ConsentPeriod> consents) {

  VisitorState {
    consents = List.copyOf(consents);
  }

  boolean mayRecord(Instant occurredAt) {
    return !isErased(occurredAt) && consentAt(occurredAt) != Consent.DENIED;
  }

  boolean isErased(Instant occurredAt) {
    return erasedUntil != null && !occurredAt.isAfter(erasedUntil);
  }

  Consent consentAt(Instant occurredAt) {
    return consents.stream()
        .filter(period -> period.contains(occurredAt))
        .map(ConsentPeriod::consent)
        .findFirst()
        .orElse(Consent.UNKNOWN);
  }
}
