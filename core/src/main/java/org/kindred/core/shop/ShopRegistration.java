package org.kindred.core.shop;

import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.kindred.spi.PlatformId;

/**
 * What an owner enters to connect a shop.
 *
 * @param name as people call it, not blank
 * @param platform one of the installed adapters
 * @param baseUrl absolute
 * @param currency what prices are in when nothing else is said
 * @param timeZone what the shop's days are
 * @param allowedOrigins which origins may call from a browser, such as {@code https://shop.example}
 * @param signingSecret signs deliveries and imports; stored encrypted
 * @param settings values for the adapter's properties; stored encrypted
 */
public record ShopRegistration(
    String name,
    PlatformId platform,
    URI baseUrl,
    Currency currency,
    ZoneId timeZone,
    List<String> allowedOrigins,
    String signingSecret,
    Map<String, String> settings) {

  public ShopRegistration {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name of a shop must not be blank");
    }
    if (!baseUrl.isAbsolute()) {
      throw new IllegalArgumentException("address of a shop must be absolute, got " + baseUrl);
    }
    if (signingSecret.isBlank()) {
      throw new IllegalArgumentException("signing secret must not be blank");
    }
    allowedOrigins = List.copyOf(allowedOrigins);
    settings = Map.copyOf(settings);
  }

  /** Secrets are left out. */
  @Override
  public String toString() {
    return "ShopRegistration[" + name + ", " + platform + ", " + baseUrl + "]";
  }
}
