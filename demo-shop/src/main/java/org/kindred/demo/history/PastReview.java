package org.kindred.demo.history;

import java.time.Instant;

/**
 * What a shopper wrote about a product.
 *
 * @param rating 1 … 5
 */
public record PastReview(
    String customerId, String productId, Instant at, int rating, String text) {}
