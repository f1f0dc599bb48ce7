package org.kindred.core.order;

import org.kindred.core.shop.Shop;

/**
 * CDI event, fired in the transaction that recorded an order. Fired again when an earlier telling
 * of the same order arrives late: then this is what the order is, instead of what was said before.
 */
public record OrderRecorded(Shop shop, RecordedOrder order) {}
