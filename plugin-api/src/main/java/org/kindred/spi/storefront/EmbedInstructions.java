package org.kindred.spi.storefront;

/**
 * What a shop owner does to show recommendations in one placement.
 *
 * @param where in one or two sentences, the place in the platform's own administration
 * @param snippet what to paste there; text to copy, never run by the host
 */
public record EmbedInstructions(String where, String snippet) {}
