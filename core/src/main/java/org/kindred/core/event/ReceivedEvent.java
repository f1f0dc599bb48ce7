package org.kindred.core.event;

import java.time.Instant;
import org.kindred.spi.event.ShopEvent;

/** An event and when we heard of it, by our clock. */
public record ReceivedEvent(ShopEvent event, Instant receivedAt) {}
