package org.kindred.admin.shop;

import org.kindred.spi.storefront.Placement;

/**
 * How to show recommendations in one placement.
 *
 * @param where where it goes, in the reader's language
 * @param text what to paste there
 */
public record EmbedSnippet(Placement placement, String where, String text) {}
