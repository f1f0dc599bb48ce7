package org.kindred.spi;

/** A platform as it stands in configuration and addresses, such as {@code woocommerce}. */
public record PlatformId(String value) {

  /** Refuses anything but lower case words joined by hyphens, at most 40 characters. */
  public PlatformId {
    if (value.length() > 40 || !value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "platform must be lower case words joined by hyphens, got \"" + value + "\"");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
