package org.kindred.adapter.shopify;

import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.kindred.adapter.support.JsonFields;
import org.kindred.spi.value.Money;

/** Amounts in the shop's own currency, whichever one the shopper paid in. */
final class ShopifyMoney {

  private ShopifyMoney() {}

  /** {@code {"shop_money": {"amount": "89.99", "currency_code": "EUR"}, …}} of a webhook. */
  static Money webhook(JsonFields fields, String set, String plain, Currency currency) {
    return fields
        .findObject(set)
        .flatMap(both -> both.findObject("shop_money"))
        .map(money -> money.money("amount", currency))
        .orElseGet(() -> fields.money(plain, currency));
  }

  /** {@code {"shopMoney": {"amount": "89.99"}}} of GraphQL. */
  static Money graph(JsonFields fields, String set, Currency currency) {
    return fields.object(set).object("shopMoney").money("amount", currency);
  }

  static Money sum(List<JsonFields> parts, Function<JsonFields, Money> amount, Currency currency) {
    return parts.stream().map(amount).reduce(Money.zero(currency), Money::plus);
  }

  /** What is left, but not less than nothing: rounding of discounts can overshoot by a cent. */
  static Money less(Money whole, Money part) {
    Money left = whole.minus(part);
    return left.isNegative() ? Money.zero(whole.currency()) : left;
  }
}
