package org.kindred.demo.journal;

import org.kindred.demo.catalogue.Money;

/** Some pieces of one product, and what they cost or gave back together. */
public record SoldLine(String productId, int quantity, Money total) {}
