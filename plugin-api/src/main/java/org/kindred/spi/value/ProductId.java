package org.kindred.spi.value;

/** A product as its shop names it. Always the product, never one of its variants. */
public record ProductId(String value) {

  /** Refuses a blank value, one of more than 190 characters, and control characters. */
  public ProductId {
    Identifiers.check("product id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
