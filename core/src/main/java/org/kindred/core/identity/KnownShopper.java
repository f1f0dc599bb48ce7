package org.kindred.core.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody by our own numbers, with what decides whether an act may be recorded.
 *
 * @param writtenId what an act is recorded under: the account if the shop named one, else the
 *     browser
 * @param browserId the browser of a named account, or null
 * @param personId who this is by now: the account, also of a browser that signed in earlier
 */
public record KnownShopper(
    VisitorId writtenId,
    @Nullable VisitorId browserId,
    VisitorId personId,
    VisitorState account,
    @Nullable VisitorState browser) {

  /** Whether neither erasure nor a refusal forbids to keep what was done then. */
  public boolean mayRecord(Instant occurredAt) {
    return account.mayRecord(occurredAt) && (browser == null || browser.mayRecord(occurredAt));
  }

  /** Whether the named browser is known as the named account's by now. */
  public boolean isJoined() {
    return browser != null && browser.customerId() != null && browser.customerId() == account.id();
  }

  /** Whether what was done then is to be forgotten, by whichever name. */
  public boolean isErased(Instant occurredAt) {
    return account.isErased(occurredAt) || (browser != null && browser.isErased(occurredAt));
  }
}
