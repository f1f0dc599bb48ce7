package org.kindred.demo.cart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.demo.catalogue.Money;
import org.kindred.demo.catalogue.Product;
import org.kindred.demo.visit.Cart;

/** A cart at the prices of now. */
public record PricedCart(List<PricedLine> lines) {

  /** From here on shipping is free. */
  public static final Money FREE_SHIPPING_FROM = Money.ofCents(5000);

  private static final Money SHIPPING = Money.ofCents(490);

  public PricedCart {
    lines = List.copyOf(lines);
  }

  /** Products that are no longer known are left out. */
  public static PricedCart of(Cart cart, Function<String, Optional<Product>> products) {
    return new PricedCart(
        cart.quantities().entrySet().stream()
            .flatMap(
                line ->
                    products.apply(line.getKey()).stream()
                        .map(product -> new PricedLine(product, line.getValue())))
            .toList());
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether the shop has everything that is in it. */
  public boolean isAvailable() {
    return lines.stream().allMatch(PricedLine::isAvailable);
  }

  public Money subtotal() {
    return lines.stream().map(PricedLine::total).reduce(Money.ZERO, Money::plus);
  }

  public Money shipping() {
    boolean free = isEmpty() || subtotal().compareTo(FREE_SHIPPING_FROM) >= 0;
    return free ? Money.ZERO : SHIPPING;
  }

  public Money total() {
    return subtotal().plus(shipping());
  }
}
