package org.kindred.core.shop;

import java.util.Map;

/** A shop's secrets, opened. Never logged, never kept longer than needed. */
public record ShopSettings(String signingSecret, Map<String, String> values) {

  public ShopSettings {
    values = Map.copyOf(values);
  }

  @Override
  public String toString() {
    return "ShopSettings" + values.keySet();
  }
}
