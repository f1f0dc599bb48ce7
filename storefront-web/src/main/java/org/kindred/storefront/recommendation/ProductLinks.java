package org.kindred.storefront.recommendation;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kindred.core.catalog.Product;
import org.kindred.core.catalog.WebAddress;
import org.kindred.spi.storefront.StorefrontIntegration;

/** Where the products of a slate lead. Immutable. */
final class ProductLinks {

  private final Function<Product, Optional<URI>> addToCart;

  private ProductLinks(Function<Product, Optional<URI>> addToCart) {
    this.addToCart = addToCart;
  }

  /** With the carts of a connected shop. */
  static ProductLinks of(StorefrontIntegration storefront) {
    return new ProductLinks(product -> storefront.addToCartUrl(product.id()));
  }

  static ProductLinks withoutCart() {
    return new ProductLinks(product -> Optional.empty());
  }

  Optional<String> page(Product product) {
    return text(product.url());
  }

  Optional<String> image(Product product) {
    return text(product.imageUrl());
  }

  Optional<String> addToCart(Product product) {
    return addToCart.apply(product).flatMap(uri -> text(WebAddress.of(uri)));
  }

  private static Optional<String> text(@Nullable WebAddress address) {
    return Optional.ofNullable(address).map(WebAddress::text);
  }
}
