package org.kindred.core.recommendation;

import org.kindred.core.catalog.Product;

/**
 * A product in a slate.
 *
 * @param position 1-based
 * @param attributionToken to be sent back with what is done with the item
 */
public record SlateItem(int position, Product product, Reason reason, String attributionToken) {}
