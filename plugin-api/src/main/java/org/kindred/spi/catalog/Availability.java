package org.kindred.spi.catalog;

/** Whether a product can be bought now. Only {@code IN_STOCK} is recommended by default. */
public enum Availability {
  IN_STOCK,
  OUT_OF_STOCK,
  DISCONTINUED
}
