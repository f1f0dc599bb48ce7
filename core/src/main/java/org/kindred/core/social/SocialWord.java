package org.kindred.core.social;

import java.time.Instant;
import org.kindred.core.persistence.EventKey;
import org.kindred.spi.value.CustomerId;

/**
 * A shop's word on a link between two accounts.
 *
 * @param active whether the link holds from then on
 * @param at when: the newest word holds
 * @param by which message said so: decides between two words of the same instant
 */
public record SocialWord(
    CustomerId from, CustomerId to, SocialLinkKind kind, boolean active, Instant at, EventKey by) {

  /** The same seen from the other side. */
  public SocialWord reversed() {
    return new SocialWord(to, from, kind, active, at, by);
  }
}
