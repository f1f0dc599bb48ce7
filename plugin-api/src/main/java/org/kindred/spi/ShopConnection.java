package org.kindred.spi;

import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.kindred.spi.config.ConfigValues;

/**
 * One connected shop as its owner entered it. Holds secrets: never logged.
 *
 * @param shopKey names the shop in addresses and to the widget
 * @param baseUrl the shop's own address, absolute, without a trailing slash
 * @param currency what prices are in when the platform does not say
 * @param timeZone what times are in when the platform does not say
 * @param settings values for the descriptor's properties
 */
public record ShopConnection(
    UUID shopKey, URI baseUrl, Currency currency, ZoneId timeZone, ConfigValues settings) {

  @Override
  public String toString() {
    return "ShopConnection[" + shopKey + ", " + baseUrl + "]";
  }
}
