package org.kindred.core.dataimport;

import org.kindred.core.shop.Shop;

/**
 * CDI event, fired in the transaction that committed these lines of a file.
 *
 * @param accepted how many were taken, also when they were known before
 * @param rejected how many could not be used
 */
public record LinesImported(Shop shop, ImportKind kind, long accepted, long rejected) {}
