package org.kindred.admin.shop;

import org.kindred.spi.storefront.EmbedInstructions;
import org.kindred.spi.storefront.Placement;

/** How to show recommendations in one placement. */
public record EmbedSnippet(Placement placement, EmbedInstructions instructions) {}
