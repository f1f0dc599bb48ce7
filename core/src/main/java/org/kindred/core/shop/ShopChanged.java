package org.kindred.core.shop;

/** CDI event, fired after a shop was connected, changed, disconnected or erased. */
public record ShopChanged(ShopKey shop) {}
