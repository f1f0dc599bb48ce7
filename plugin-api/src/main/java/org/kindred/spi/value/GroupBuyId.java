package org.kindred.spi.value;

/** One group buy (a purchase that completes when enough shoppers join) as its shop names it. */
public record GroupBuyId(String value) {

  /** Refuses a blank value, one of more than 190 characters, and control characters. */
  public GroupBuyId {
    Identifiers.check("group buy id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
