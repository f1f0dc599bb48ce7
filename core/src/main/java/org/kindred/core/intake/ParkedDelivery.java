package org.kindred.core.intake;

import java.time.Instant;

/**
 * A delivery that could not be understood or applied, kept until it is replayed or discarded.
 *
 * @param id for {@link ParkedDeliveries#replay} and {@link ParkedDeliveries#discard}
 * @param topic in the platform's words
 * @param error why, in a sentence
 */
public record ParkedDelivery(
    long id, String topic, Instant receivedAt, int attempts, String error, int bodyLength) {}
