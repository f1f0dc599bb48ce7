package org.kindred.storefront.recommendation;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.kindred.spi.value.Money;

/** A price as people read it: rounded half even to the currency's own digits. */
final class DisplayPrice {

  private DisplayPrice() {}

  static String of(Money price, Locale language) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language);
    int digits = Math.max(0, price.currency().getDefaultFractionDigits());
    format.setCurrency(price.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(price.amount());
  }
}
