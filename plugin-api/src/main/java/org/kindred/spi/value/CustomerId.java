package org.kindred.spi.value;

/** An account as its shop names it. */
public record CustomerId(String value) {

  /** Refuses a blank value, one of more than 190 characters, and control characters. */
  public CustomerId {
    Identifiers.check("customer id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
