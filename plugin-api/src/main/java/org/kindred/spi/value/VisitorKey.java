package org.kindred.spi.value;

/**
 * A browser or device as the storefront names it, before the host makes a pseudonym of it. Adapters
 * pass it on and never log it; {@code toString} hides it.
 */
public record VisitorKey(String value) {

  /** Refuses a blank value, one of more than 190 characters, and control characters. */
  public VisitorKey {
    Identifiers.check("visitor key", value);
  }

  @Override
  public String toString() {
    return "VisitorKey[hidden]";
  }
}
