package org.kindred.core.shop;

import java.util.UUID;

/** Names a shop in addresses, to the widget and to every service. */
public record ShopKey(UUID value) {

  /** Reads the usual text form; throws IllegalArgumentException for anything else. */
  public static ShopKey parse(String text) {
    return new ShopKey(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
