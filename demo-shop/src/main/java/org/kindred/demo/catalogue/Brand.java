package org.kindred.demo.catalogue;

/**
 * Who makes a product. All brands are invented.
 *
 * @param priceLevel 0 = cheap … 1 = dear
 */
public record Brand(String name, double priceLevel) {}
