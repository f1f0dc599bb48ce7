package org.kindred.admin.shop;

/**
 * What there is to say of the asking of a shop for its events.
 *
 * @param badge how it does: good, bad or wait
 * @param state the same in a word or two
 * @param text what is going on or came of it, and what to do
 * @param detail the shop's own words; may be empty
 * @param why it is asked, and when it was
 * @param asking whether the page should look again soon
 * @param failed whether it is worth trying again
 */
public record SubscriptionNote(
    String badge,
    String state,
    String text,
    String detail,
    String why,
    boolean asking,
    boolean failed) {}
