package org.kindred.spi.value;

/**
 * Marks one act of sharing, so that whoever follows the shared link can be joined to the sharer.
 */
public record ShareToken(String value) {

  /** Refuses a blank value, one of more than 190 characters, and control characters. */
  public ShareToken {
    Identifiers.check("share token", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
