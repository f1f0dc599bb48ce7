package org.kindred.storefront.recommendation;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;
import org.kindred.core.catalog.WebAddress;
import org.kindred.core.experiment.Arm;
import org.kindred.core.recommendation.Reason;
import org.kindred.core.recommendation.ReasonCode;
import org.kindred.core.recommendation.Slate;
import org.kindred.core.recommendation.SlateItem;
import org.kindred.core.recommendation.Strategy;
import org.kindred.spi.catalog.Availability;
import org.kindred.spi.storefront.Placement;
import org.kindred.spi.value.Money;
import org.kindred.spi.value.ProductId;

/** Slates as the service makes them. */
final class Slates {

  static final String HOSTILE = "</script><script>alert('1')</script> & \"more\"";

  private Slates() {}

  static Slate of(Product... products) {
    List<SlateItem> items = new java.util.ArrayList<>();
    for (Product product : products) {
      int position = items.size() + 1;
      items.add(
          new SlateItem(
              position,
              product,
              new Reason(ReasonCode.SIMILAR_TO, "Similar to <b>", List.of(new ProductId("seed"))),
              "token-" + position));
    }
    return new Slate(
        "s1",
        Strategy.RELATED_PRODUCTS,
        Placement.PRODUCT_PAGE,
        "Similar products",
        items.isEmpty() ? Arm.CONTROL : Arm.TREATMENT,
        "41",
        items,
        "token");
  }

  static Product lamp() {
    return product("lamp", "A lamp", URI.create("https://shop.example/p/lamp?v=1#top"));
  }

  static Product product(String id, String name, @Nullable URI url) {
    return new Product(
        new ProductId(id),
        name,
        null,
        url == null ? null : WebAddress.of(url),
        new WebAddress("https://shop.example/i/" + id + ".jpg"),
        Money.of("1199.00", "EUR"),
        Money.of("1249.5", "EUR"),
        List.of("Home"),
        "Woodwork",
        Availability.IN_STOCK,
        3,
        Instant.EPOCH);
  }

  static Product bare() {
    return new Product(
        new ProductId("bare"),
        "Bare",
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        Availability.IN_STOCK,
        null,
        Instant.EPOCH);
  }
}
