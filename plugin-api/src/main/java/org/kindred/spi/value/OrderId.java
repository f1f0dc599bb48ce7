package org.kindred.spi.value;

/** An order as its shop names it. */
public record OrderId(String value) {

  /** Refuses a blank value, one of more than 190 characters, and control characters. */
  public OrderId {
    Identifiers.check("order id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
