package org.kindred.core.modelstore;

import org.kindred.core.shop.ShopKey;

/** CDI event, fired once another version answers on this server. */
public record ModelActivated(ShopKey shop, long version) {}
