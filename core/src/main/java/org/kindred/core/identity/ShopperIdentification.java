package org.kindred.core.identity;

import org.kindred.core.shop.Shop;

/**
 * CDI event, fired in the transaction that joins a browser to an account: what the browser did is
 * from now on read as the customer's.
 */
public record ShopperIdentification(Shop shop, VisitorId browser, VisitorId customer) {}
