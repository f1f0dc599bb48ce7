package org.kindred.adapter.medusa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.value.Money;

/**
 * Medusa's amounts: decimals in whole units of the currency. Each has a twin {@code raw_…} with all
 * its digits as text; that one is read when it is there, since the other went through floating
 * point.
 */
final class MedusaAmount {

  private static final int STORED_DIGITS = 4;

  private MedusaAmount() {}

  static Money of(JsonFields fields, String name, Currency currency) {
    return find(fields, name, currency).orElseThrow(() -> fields.malformed(name, "is missing"));
  }

  static Optional<Money> find(JsonFields fields, String name, Currency currency) {
    return fields
        .findObject("raw_" + name)
        .map(raw -> raw.decimal("value"))
        .or(() -> fields.findDecimal(name))
        .map(amount -> new Money(rounded(amount), currency));
  }

  /** A discount shared among lines has twenty digits; what is stored has four. */
  private static BigDecimal rounded(BigDecimal amount) {
    return amount.scale() > STORED_DIGITS
        ? amount.setScale(STORED_DIGITS, RoundingMode.HALF_UP)
        : amount;
  }
}
