package org.kindred.admin.shop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.core.shop.ShopKey;

/** A shop's key as it stands in an address that may have been cut or typed. */
final class TypedKey {

  private TypedKey() {}

  /** Empty when the text is no key. */
  static Optional<ShopKey> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ShopKey.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
