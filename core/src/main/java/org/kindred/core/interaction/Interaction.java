package org.kindred.core.interaction;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kindred.core.identity.VisitorId;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/**
 * One thing that one person did, as recorded.
 *
 * @param id rises in the order of recording
 * @param visitorId the account when it is known by now, else the browser
 * @param type what was done
 * @param productId with which product; null for a search and for some group buys
 * @param quantity how many, at least 1
 * @param amount what was paid for all of them, of a purchase; else null
 * @param rating 1 to 5 of a review; else null
 * @param dwell how long it was looked at, or null
 * @param position 1-based place in the slate, of an impression or click; else null
 * @param detail the query, share token, group buy, or the order of a purchase; else null
 * @param attributionToken what the slate carried, or null
 * @param occurredAt the shop's or browser's clock
 * @param receivedAt ours
 */
public record Interaction(
    long id,
    VisitorId visitorId,
    InteractionType type,
    @Nullable ProductId productId,
    int quantity,
    @Nullable Money amount,
    @Nullable BigDecimal rating,
    @Nullable Duration dwell,
    @Nullable Integer position,
    @Nullable String detail,
    @Nullable String attributionToken,
    Instant occurredAt,
    Instant receivedAt) {}
