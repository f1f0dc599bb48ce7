package org.kindred.adapter.woocommerce;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.config.ConfigValues;

/** Connections for tests. The secret is the one that the recorded deliveries were signed with. */
final class WooShop {

  static final String SECRET = "heldout-secret";
  static final UUID KEY = UUID.fromString("00000000-0000-4000-8000-000000000002");

  private WooShop() {}

  static ShopConnection at(URI baseUrl) {
    return at(baseUrl, Map.of());
  }

  static ShopConnection at(URI baseUrl, Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>(more);
    settings.putIfAbsent("consumer-key", "ck_test");
    settings.putIfAbsent("consumer-secret", "cs_test");
    settings.putIfAbsent("signing-secret", SECRET);
    return new ShopConnection(
        KEY, baseUrl, Currency.getInstance("EUR"), ZoneOffset.UTC, ConfigValues.of(settings));
  }
}
