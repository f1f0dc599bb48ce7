package org.kindred.core.intake;

import org.kindred.spi.webhook.WebhookDelivery;

/** A row of {@code raw_delivery} that is to be worked on. */
record StoredDelivery(long id, WebhookDelivery delivery, int attempts) {}
