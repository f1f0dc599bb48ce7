package org.kindred.adapter.shopify;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.config.ConfigValues;

/** Connections for tests. */
final class TestShop {

  static final String SECRET = "shopify-test-secret";

  private TestShop() {}

  static ShopConnection with(Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>(more);
    settings.putIfAbsent("admin-url", "https://lantern-lane.myshopify.com");
    settings.putIfAbsent("access-token", "shpat_test");
    settings.putIfAbsent("signing-secret", SECRET);
    return new ShopConnection(
        UUID.fromString("00000000-0000-4000-8000-000000000003"),
        URI.create("https://lantern-lane.example"),
        Currency.getInstance("EUR"),
        ZoneOffset.UTC,
        ConfigValues.of(settings));
  }
}
