package org.kindred.adapter.medusa;

import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.value.Money;

/**
 * What a product costs in one currency.
 *
 * @param now of the cheapest variant, sales included
 * @param regular of the same variant without the sale, or null when there is none
 */
record MedusaPrice(Money now, @Nullable Money regular) {

  /** Empty when no variant has a price in the currency that holds for everybody. */
  static Optional<MedusaPrice> ofCheapest(
      List<JsonFields> variants, Currency currency, Instant asOf) {
    return variants.stream()
        .map(variant -> of(variant, currency, asOf))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(price -> price.now().amount()));
  }

  private static Optional<MedusaPrice> of(JsonFields variant, Currency currency, Instant asOf) {
    List<JsonFields> prices =
        variant.objects("prices").stream().filter(price -> isForAll(price, currency)).toList();
    Optional<Money> regular =
        least(prices.stream().filter(price -> !isListed(price)).toList(), currency);
    Optional<Money> sale =
        least(prices.stream().filter(price -> isOnSale(price, asOf)).toList(), currency);
    return regular.map(
        usual ->
            sale.filter(less -> less.minus(usual).isNegative())
                .map(less -> new MedusaPrice(less, usual))
                .orElse(new MedusaPrice(usual, null)));
  }

  private static Optional<Money> least(List<JsonFields> prices, Currency currency) {
    return prices.stream()
        .map(price -> MedusaAmount.of(price, "amount", currency))
        .min(Comparator.comparing(Money::amount));
  }

  /** In the currency, for any quantity, region and group of customers. */
  private static boolean isForAll(JsonFields price, Currency currency) {
    return price.findText("currency_code").orElse("").equalsIgnoreCase(currency.getCurrencyCode())
        && price.findInteger("rules_count").orElse(0) == 0
        && price.findInteger("min_quantity").orElse(1) <= 1;
  }

  private static boolean isListed(JsonFields price) {
    return price.has("price_list_id") || price.has("price_list");
  }

  private static boolean isOnSale(JsonFields price, Instant asOf) {
    return price
        .findObject("price_list")
        .filter(list -> list.findText("type").orElse("").equals("sale"))
        .filter(list -> list.findText("status").orElse("").equals("active"))
        .filter(list -> list.findInteger("rules_count").orElse(0) == 0)
        .filter(list -> list.findInstant("starts_at").map(from -> !from.isAfter(asOf)).orElse(true))
        .filter(list -> list.findInstant("ends_at").map(to -> to.isAfter(asOf)).orElse(true))
        .isPresent();
  }
}
