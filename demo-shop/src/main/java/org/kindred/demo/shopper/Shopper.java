package org.kindred.demo.shopper;

/**
 * An invented customer.
 *
 * @param id the shop's customer id
 * @param name made of a first and a last name at random
 * @param circle who are alike: its members share interests and follow each other
 * @param visitsPerYear on average
 */
public record Shopper(String id, String name, Taste taste, int circle, double visitsPerYear) {}
