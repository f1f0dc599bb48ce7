/**
 * Catalogue, history and repairs for platforms whose interface has a list of products and a list of
 * orders: an adapter says how to ask for a page and how to read an entity.
 */
@NullMarked
package org.kindred.adapter.support.listing;

import org.jspecify.annotations.NullMarked;
