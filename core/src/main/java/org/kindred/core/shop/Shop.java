package org.kindred.core.shop;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.kindred.spi.PlatformId;

/**
 * A connected shop, without its secrets.
 *
 * @param id what every table's {@code shop_id} holds; not for the outside
 * @param key its public name
 * @param name as people call it
 * @param platform names the adapter
 * @param baseUrl the shop's own address
 * @param currency what its prices are in when nothing else is said
 * @param timeZone what its days are
 * @param allowedOrigins which origins may call from a browser, beside those of the adapter
 * @param state whether it still sends us anything
 * @param connectedAt when it was connected
 */
public record Shop(
    long id,
    ShopKey key,
    String name,
    PlatformId platform,
    URI baseUrl,
    Currency currency,
    ZoneId timeZone,
    List<String> allowedOrigins,
    ShopState state,
    Instant connectedAt) {

  public Shop {
    allowedOrigins = List.copyOf(allowedOrigins);
  }
}
