package org.kindred.demo.history;

import java.time.Instant;
import org.kindred.demo.catalogue.Money;

/**
 * Something that a shopper did.
 *
 * @param customerId who
 * @param quantity how many of the product; of a review, its stars; else 1
 * @param unitPrice what one of it cost then
 */
public record Act(
    String customerId, String productId, ActKind kind, Instant at, int quantity, Money unitPrice) {}
