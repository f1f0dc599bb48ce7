package org.kindred.adapter.vendure;

import java.math.BigDecimal;
import java.util.Currency;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.ShopConnection;
import org.kindred.spi.value.Money;

/**
 * Vendure's amounts: whole numbers with one precision for the whole shop, whatever the currency.
 *
 * @param precision how many of the digits stand behind the point
 * @param fallback the currency where an entity names none
 */
record VendureMoney(int precision, Currency fallback) {

  static VendureMoney of(ShopConnection connection) {
    String entered =
        connection.settings().find(VendureAdapterFactory.MONEY_PRECISION).orElse("2").strip();
    if (!entered.matches("[0-4]")) {
      throw new IllegalArgumentException(VendureAdapterFactory.MONEY_PRECISION + " must be 0 to 4");
    }
    return new VendureMoney(Integer.parseInt(entered), connection.currency());
  }

  /** A field in the currency that the entity names in {@code currencyCode}. */
  Money read(JsonFields amounts, String name, JsonFields entity) {
    return read(amounts.longInteger(name), entity);
  }

  /** A whole number in the currency that the entity names in {@code currencyCode}. */
  Money read(long amount, JsonFields entity) {
    return new Money(
        BigDecimal.valueOf(amount, precision),
        entity.findCurrency("currencyCode").orElse(fallback));
  }
}
