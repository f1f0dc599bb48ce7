package org.kindred.demo.social;

import java.time.Instant;
import org.kindred.demo.history.ActKind;

/** Something that a customer's followers are shown: a like, a share, a purchase or a review. */
public record FeedItem(String customerId, ActKind kind, String productId, Instant at) {}
