package org.kindred.demo.social;

import java.time.Instant;

/** What a customer wrote about a product; rating from 1 to 5. */
public record Review(String customerId, String productId, Instant at, int rating, String text) {}
