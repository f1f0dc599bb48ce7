package org.kindred.spi.value;

/** One refund of an order as its shop names it; unique within the order. */
public record RefundId(String value) {

  /** Refuses a blank value, one of more than 190 characters, and control characters. */
  public RefundId {
    Identifiers.check("refund id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
